"""GRIM: whether a printed share is possible for its base, and which bases it leaves possible.

Of 15 units no number is 88 per cent: 13 are 87 and 14 are 93. So a printed share rules bases out,
and most of them where the group is small.
"""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from analysis.statements.interval import Interval


def count_for(share: Decimal, decimals: int, base: int) -> int | None:
    """The number of `base` units nearest to the printed share that rounds to it; none when none does."""
    of_one = Interval.rounding_to(share, decimals).times(Fraction(base, 100))
    low, high = max(0, ceil(of_one.low)), min(base, floor(of_one.high))
    if low > high:
        return None
    nearest = round(Fraction(share) * base / 100)
    return min(max(nearest, low), high)


def bases_for(
    share: Decimal, decimals: int, at_most: int, count: int | None = None
) -> tuple[int, ...]:
    """The bases from 1 to `at_most` of which some number, or `count`, rounds to the printed share."""
    printed = Interval.rounding_to(share, decimals)
    if count is None:
        return tuple(n for n in range(1, at_most + 1) if count_for(share, decimals, n) is not None)
    return tuple(
        n
        for n in range(max(count, 1), at_most + 1)
        if printed.low <= Fraction(100 * count, n) <= printed.high
    )

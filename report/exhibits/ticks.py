"""Round values along an axis: few, evenly apart, around all that is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count
from math import ceil, floor

_ROUND = tuple(Decimal(step) for step in ("1", "2", "2.5", "5"))
_MOST_INTERVALS = 5

# Below this share of the largest value, the smallest one lies so near zero that zero is shown.
_NEAR_ZERO = Decimal("0.6")


@dataclass(frozen=True)
class Ticks:
    """Values in rising order, and the decimals that print them all."""

    values: tuple[float, ...]
    decimals: int


def ticks(values: Sequence[float]) -> Ticks:
    """The values to mark on an axis that shows `values`; zero is among them where it is near."""
    low, high = Decimal(str(min(values))), Decimal(str(max(values)))
    if 0 <= low <= _NEAR_ZERO * high:
        low = Decimal(0)
    elif high <= 0 and high >= _NEAR_ZERO * low:
        high = Decimal(0)
    if low == high:
        low, high = min(low, Decimal(0)), max(high, Decimal(1))
    step = next(step for step in _steps(high - low) if _count(low, high, step) <= _MOST_INTERVALS)
    first = floor(low / step)
    marks = [step * (first + i) for i in range(_count(low, high, step) + 1)]
    return Ticks(tuple(map(float, marks)), max(0, -_exponent(step)))


def _count(low: Decimal, high: Decimal, step: Decimal) -> int:
    """How many steps cover the range."""
    return ceil(high / step) - floor(low / step)


def _steps(extent: Decimal) -> Iterator[Decimal]:
    """Round steps from a tenth of the extent upwards."""
    for exponent in count(extent.adjusted() - 1):
        yield from (step.scaleb(exponent) for step in _ROUND)


def _exponent(step: Decimal) -> int:
    return int(step.normalize().as_tuple().exponent)

"""Rounding as Norwegian statistics do it: half away from zero, on the decimal text.

Statistics Norway calls this commercial rounding. Binary floats cannot hold 1.005, so a float
is first read as the shortest decimal text that names it.
"""

from decimal import ROUND_HALF_UP, Decimal

Number = Decimal | int | float


def exact(value: Number) -> Decimal:
    """The decimal that the value's shortest text says, without binary noise."""
    return value if isinstance(value, Decimal) else Decimal(repr(value))


def round_half_away(value: Number, decimals: int = 0) -> Decimal:
    """Round to `decimals` places; exact halves go away from zero; never a negative zero.

    >>> round_half_away(1.005, 2), round_half_away(-0.5), round_half_away(2.5)
    (Decimal('1.01'), Decimal('-1'), Decimal('3'))
    """
    rounded = exact(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded == 0 else rounded

"""Digits: how a value looks in Norwegian print.

Thousands are grouped by a no-break space, also in numbers of four digits; the decimal sign is a
comma and the minus sign is U+2212.
"""

from analysis.rounding import Number, round_half_away

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
# What stands where a number may not be published; `analysis.unit_table.SIGNS` has the words for it.
WITHHELD = ":"


def in_digits(value: Number, decimals: int = 0) -> str:
    """The value rounded to `decimals` places, as digits; the sign of a withheld number where it is NaN.

    >>> print(in_digits(17436), in_digits(-3.05, 1))
    17 436 −3,1
    """
    rounded = round_half_away(value, decimals)
    if rounded.is_nan():
        return WITHHELD
    text = f"{abs(rounded):,f}".replace(",", NO_BREAK_SPACE).replace(".", ",")
    return MINUS + text if rounded < 0 else text

"""The values that a printed figure may stand for, with its words and its rounding taken as they are meant."""

from collections.abc import Mapping
from fractions import Fraction

from analysis.ledger import PublishedFigure
from analysis.statements.interval import NO_END, Interval

# Half the way to the next round ten: «over åtti» is said of 84 and not of 88.
_OVER_IN_POINTS = 5


def printed_values(figure: PublishedFigure, fractions: Mapping[str, Interval]) -> Interval | None:
    """The interval of the figure; none when a word leaves that open.

    Counts are exact. A round approximation («2 600») is read to its last digit that is not
    zero, «minst» and «over» have no upper end, save that shares stay under the next five.
    `fractions` has the shares that an expression such as «nær halvparten» stands for, in small letters.
    """
    value = figure.value
    if figure.is_lower_bound:
        reach = Fraction(_OVER_IN_POINTS) if figure.unit == "percent" else NO_END
        return Interval(Fraction(value), Fraction(value) + reach)
    if figure.is_approx:
        return _approximate(figure, fractions)
    if figure.statistic == "count":
        return Interval.exactly(value)
    return Interval.rounding_to(value, figure.decimals)


def _approximate(figure: PublishedFigure, fractions: Mapping[str, Interval]) -> Interval | None:
    if words := fractions.get(figure.published_as.casefold()):
        return words
    if figure.unit == "percent" or figure.decimals:
        return None
    digits = str(abs(int(figure.value)))
    return Interval.rounding_to(figure.value, len(digits.rstrip("0")) - len(digits))

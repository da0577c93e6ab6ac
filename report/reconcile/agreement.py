"""Agreement: whether a fact of this report says what a published figure says.

A word is held to its rule and not to the number that the ledger writes for it: «nær halvparten»
agrees with any share for which the report itself could write it.
"""

from collections.abc import Collection, Mapping
from fractions import Fraction
from typing import Literal

from analysis.digits import in_digits
from analysis.fact import Fact
from analysis.ledger import PublishedFigure
from analysis.rounding import round_half_away
from analysis.statements.interval import Interval
from analysis.statements.printed_values import printed_values
from report.wording.lexicon import Lexicon

Agreement = Literal["equal", "within", "different"]


def agreement(
    figure: PublishedFigure,
    fact: Fact,
    fractions: Mapping[str, Interval],
    words: Collection[str] = (),
) -> Agreement:
    """`equal` when both print the same, `within` when the unrounded value is what the figure may stand for.

    `fractions` has the limits of fraction words, and `words` the expressions, in small letters, that
    the report prints of the fact.
    """
    if figure.is_approx:
        if not _may_be(figure, fact, fractions):
            return "different"
        return "equal" if figure.published_as.casefold() in words else "within"
    if in_digits(figure.value, figure.decimals) == in_digits(fact.value, fact.decimals):
        return "equal"
    if figure.is_lower_bound:
        return "within" if _may_be(figure, fact, fractions) else "different"
    rounded = round_half_away(fact.value, figure.decimals)
    return "within" if rounded == figure.value else "different"


def fraction_limits(lexicon: Lexicon) -> dict[str, Interval]:
    """The limits in per cent of every expression for a share, by the words in small letters."""
    return {
        words: Interval(Fraction(rule.lower), Fraction(rule.upper))
        for words, rule in lexicon.rules.items()
        if rule.name == "share"
    }


def _may_be(figure: PublishedFigure, fact: Fact, fractions: Mapping[str, Interval]) -> bool:
    limits = printed_values(figure, fractions)
    return limits is not None and limits.low <= Fraction(fact.value) <= limits.high

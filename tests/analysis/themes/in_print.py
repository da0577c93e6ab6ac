"""What a chapter prints of its facts, as a reader sees it."""

from collections.abc import Iterable
from functools import partial

from analysis.absence import absence
from analysis.fitting import fitted
from analysis.results import Results, ThemeResults
from analysis.rounding import round_half_away
from analysis.survey import Survey


def collected(survey: Survey, theme: ThemeResults) -> Results:
    """The results of one theme, fitted to what was asked, as a report has them."""
    return Results.collect(fitted([theme], partial(absence, survey)))


def in_print(results: Results, names: Iterable[str]) -> dict[str, int]:
    """The facts of these names as whole numbers."""
    facts = {name: results.facts[name] for name in names}
    return {name: int(round_half_away(fact.value, fact.decimals)) for name, fact in facts.items()}

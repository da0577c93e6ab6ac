"""Series of areas beside the report: where something of the measure is withheld, only what the report has.

A series may be of other areas and years than the report's, and sums of both together could tell more than
either. So nothing is decided anew: a cell that the report does not publish is not published beside it.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from analysis.codebook import Codebook, Measure
from analysis.digits import WITHHELD
from analysis.disclosure.marking import marked_by_rules
from analysis.disclosure.rules import Disclosure
from analysis.fact import Fact
from analysis.register import Register
from analysis.statistics.area_series import area_series
from analysis.statistics.grouping import Grouping
from analysis.survey import Survey
from analysis.unit_table import SIGNS, UnitTable


def published_part(
    survey: Survey, series: UnitTable, by: Grouping, published: Callable[[], Register]
) -> UnitTable:
    """The series, with the sign where a number is not to be published.

    `published` gives the report's facts; it is asked only where a rule could withhold the measure.
    """
    measure = survey.codebook.measure[series.id]
    if not _could_be_withheld(survey.disclosure, measure, survey.codebook):
        return series
    facts = Register(area_series(survey, measure.id, by, division=series.division))
    known = published()
    asked = set(measure.variables)
    told = any(fact.suppressed and not asked.isdisjoint(fact.sources) for fact in known.values())
    if not told and not marked_by_rules(survey, survey.disclosure, facts):
        return series
    own = series.division == survey.division(survey.edition)
    return _only(series, known if own else {})


def _could_be_withheld(rules: Disclosure, measure: Measure, codebook: Codebook) -> bool:
    if measure.statistic == "ratio" and rules.too_few_persons(measure, codebook):
        return True
    questions = {codebook.question_of[variable].key for variable in measure.variables}
    return any(rules.covers(rule, q) for rule in rules.of_kind("dominance") for q in questions)


def _only(series: UnitTable, known: Mapping[str, Fact]) -> UnitTable:
    """The series with the numbers that are among the known facts, and its other signs."""

    def cell(area: str, year: int, text: str) -> str:
        fact = known.get(f"{series.id}.{area}.{year}")
        return text if text in SIGNS or (fact and not fact.suppressed) else WITHHELD

    rows = tuple(
        replace(
            row,
            cells=tuple(
                cell(row.number, year, text)
                for year, text in zip(series.years, row.cells, strict=True)
            ),
        )
        for row in series.rows
    )
    return replace(series, rows=rows)

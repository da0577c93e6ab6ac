"""A table of areas: one measure for every area and year, in the form of a table of single units.

A number is marked as carried forward when any part of it is. A cell without a number has the sign `.`
before the area's series starts, and `..` in a year in which nobody in the area answered.
"""

from collections.abc import Mapping

from analysis.fact import Fact
from analysis.rounding import round_half_away
from analysis.statistics.area_series import area_notes, area_series
from analysis.statistics.breaks import breaks_between
from analysis.statistics.grouping import Grouping, UnitGroup, groups_in
from analysis.survey import Survey
from analysis.tabulation import SOURCE, STUB
from analysis.unit_table import UnitCell, UnitRow, UnitTable


def area_table(
    survey: Survey, measure_id: str, by: Grouping, *, division: int | None = None
) -> UnitTable:
    """The measure of every area in every year asked, in the edition's division unless given.

    Raises:
        KeyError: the codebook has no such measure.
        ValueError: the measure is not of full-time equivalents.
        DivisionError: no division begins in that year.
    """
    measure = survey.codebook.measure[measure_id]
    chosen = survey.division(survey.edition) if division is None else division
    facts = {fact.id: fact for fact in area_series(survey, measure_id, by, division=division)}
    years = survey.years_of(measure)
    areas = groups_in(survey, chosen, by)
    any_fact = next(f for a in areas for y in years if (f := _fact(facts, measure_id, a, y)))
    return UnitTable(
        id=measure_id,
        title=f"{measure.label}, {STUB[by].lower() if by != 'dps' else STUB[by]}",
        definition=measure.definition,
        unit=any_fact.unit,
        decimals=any_fact.decimals,
        division=chosen,
        years=years,
        breaks=tuple(
            int(b.before) for b in breaks_between(survey.codebook, [measure], years[0], years[-1])
        ),
        rows=tuple(
            UnitRow(
                number=area.key,
                name=area.label,
                county="",
                cells=_cells([_fact(facts, measure_id, area, year) for year in years]),
            )
            for area in areas
        ),
        source=SOURCE,
        notes=area_notes(survey, measure_id, by, division=division),
    )


def _fact(facts: Mapping[str, Fact], measure_id: str, area: UnitGroup, year: int) -> Fact | None:
    return facts.get(f"{measure_id}.{area.key}.{year}")


def _cells(series: list[Fact | None]) -> tuple[str, ...]:
    begun = next((at for at, fact in enumerate(series) if fact), len(series))
    return tuple(
        _cell(fact, sign="." if at < begun else "..").to_text() for at, fact in enumerate(series)
    )


def _cell(fact: Fact | None, *, sign: str) -> UnitCell:
    if fact is None:
        return UnitCell(None, sign=sign)
    return UnitCell(round_half_away(fact.value, fact.decimals), carried=bool(fact.carried_forward))

"""Series of areas: a measure of full-time equivalents by size class, county or health area, year by year.

All years are in one municipal division, whatever division each year's answers are kept in. An area
is made of the units that went to it, so that mergers, new numbers and splits inside it leave it as it
was. An area that a unit lies only partly in is not known that year; its series starts later, and says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from analysis.fact import Fact
from analysis.reference.population import population_ways
from analysis.reference.recode import recode
from analysis.statistics.grouping import Grouping, UnitGroup, groups_in
from analysis.statistics.measure import facts_of, tally
from analysis.statistics.series_start import known_together, start, start_notes
from analysis.statistics.setting import NoValue, UnknownPopulation
from analysis.statistics.tally import Tally
from analysis.survey import Survey


def area_series(
    survey: Survey, measure_id: str, by: Grouping, *, division: int | None = None
) -> tuple[Fact, ...]:
    """`<measure>.<area>.<year>` for each area and year, each after the facts it was derived from.

    The division is the edition's unless given. A fact of a series that starts late has a note,
    but for the edition's year in its own division, where it is the same fact as by group.

    Raises:
        KeyError: the codebook has no such measure.
        ValueError: the measure is not of full-time equivalents.
        DivisionError: no division begins in that year.
    """
    return tuple(
        replace(fact, note=" ".join(series.notes)) if _noted(survey, fact, series) else fact
        for series in _series(survey, measure_id, by, division)
        for facts in series.known.values()
        for fact in facts
    )


def area_notes(
    survey: Survey, measure_id: str, by: Grouping, *, division: int | None = None
) -> tuple[str, ...]:
    """Which areas' series start late and why, in sentences for a table's notes; as `area_series`."""
    found = _series(survey, measure_id, by, division)
    return start_notes(start for series in found for start in series.starts)


@dataclass(frozen=True)
class _Series:
    """The facts of one area by year, and for the years without what was only known together."""

    area: UnitGroup
    division: int
    known: Mapping[int, tuple[Fact, ...]]
    unknown: Mapping[int, str]

    @property
    def starts(self) -> tuple[tuple[str, int | None, str], ...]:
        """The area, its first year and why it is not earlier; nothing where it has every year."""
        begun = start(self.known, self.unknown)
        return ((self.area.label, *begun),) if begun else ()

    @property
    def notes(self) -> tuple[str, ...]:
        return start_notes(self.starts)


def _noted(survey: Survey, fact: Fact, series: _Series) -> bool:
    own = fact.year == str(survey.edition) and series.division == survey.division(survey.edition)
    return bool(series.starts) and not own


def _series(
    survey: Survey, measure_id: str, by: Grouping, division: int | None
) -> Iterator[_Series]:
    measure = survey.codebook.measure[measure_id]
    if measure.statistic not in ("total", "rate", "ratio"):
        raise ValueError(
            f"measure {measure_id!r} is a {measure.statistic}; a series of areas is of a total, rate "
            "or ratio"
        )
    chosen = survey.division(survey.edition) if division is None else division
    tallies = [tally(survey, measure_id, year) for year in survey.years_of(measure)]
    for area in groups_in(survey, chosen, by):
        by_year = {counted.year: _of_year(counted, area, chosen) for counted in tallies}
        yield _Series(
            area,
            chosen,
            {
                year: found
                for year, found in by_year.items()
                if found and not isinstance(found, str)
            },
            {year: found for year, found in by_year.items() if isinstance(found, str)},
        )


def _of_year(counted: Tally, area: UnitGroup, division: int) -> tuple[Fact, ...] | str:
    """The area's facts in one year, none where nobody answered; or what was only known together."""
    survey, year = counted.survey, counted.year
    kept_in = survey.division(year)
    ways = recode(survey.root, kept_in, division)
    parts = ways.inside(area.units)
    if parts is None:
        return known_together(survey.root, ways, area.units)
    members = counted.units[counted.units.isin(parts)]
    try:
        return facts_of(counted, UnitGroup(area.key, area.label, members))
    except UnknownPopulation:
        people = population_ways(survey.root, year, kept_in)
        return f"folketallet i {known_together(survey.root, people, members)}"
    except NoValue:
        return ()

"""Studying a measure: every fact that a chapter may want of it, made in one call.

The years in which it was asked, the change between one time and the next, the latest year by size
class and county, and the tests behind words such as "systematisk".
"""

from collections.abc import Iterable
from contextlib import suppress
from itertools import pairwise

from analysis.fact import Fact
from analysis.statistics.change import suited_changes
from analysis.statistics.grouping import Grouping, groups
from analysis.statistics.measure import facts_of, measured, tally
from analysis.statistics.pattern import county_given_size, rate_trend_by_size, trend_by_size
from analysis.statistics.setting import NobodyAnswered, NoValue
from analysis.survey import Survey


def study(
    survey: Survey,
    measure_ids: Iterable[str],
    *,
    by: tuple[Grouping, ...] = (),
    tests: bool = False,
) -> tuple[Fact, ...]:
    """All years with their changes, and in the edition's year the groups and the tests asked for.

    A measure that was not asked in the edition's year has its history only.
    """
    facts: list[Fact] = []
    for measure_id in measure_ids:
        facts += over_years(survey, measure_id)
        if not asked_now(survey, measure_id):
            continue
        for grouping in by:
            facts += by_group(survey, measure_id, survey.edition, grouping)
        if tests:
            facts += patterns(survey, measure_id)
    return tuple(facts)


def asked_now(survey: Survey, measure_id: str) -> bool:
    """Whether everything that the measure counts was asked in the edition's year."""
    return survey.edition in survey.codebook.years(survey.codebook.measure[measure_id])


def over_years(survey: Survey, measure_id: str) -> tuple[Fact, ...]:
    """The national fact of each year asked, and the changes between neighbouring times.

    A year in which nobody answered has no share. No change is read across a break in the series.
    """
    measure = survey.codebook.measure[measure_id]
    by_year: dict[int, tuple[Fact, ...]] = {}
    for year in survey.years_of(measure):
        with suppress(NobodyAnswered):
            by_year[year] = measured(survey, measure_id, year)
    changes = [
        change
        for before, after in pairwise(by_year)
        if by_year[after][-1].kind != "count"
        and by_year[before][-1].stretch == by_year[after][-1].stretch
        for change in suited_changes(by_year[before][-1], by_year[after][-1])
    ]
    return (*(fact for facts in by_year.values() for fact in facts), *changes)


def by_group(survey: Survey, measure_id: str, year: int, by: Grouping) -> tuple[Fact, ...]:
    """The facts of one year for each size class or county in which anyone answered."""
    facts: list[Fact] = []
    counted = tally(survey, measure_id, year)
    for group in groups(survey, year, by):
        try:
            facts += facts_of(counted, group)
        except NoValue:
            continue
    return tuple(facts)


def patterns(survey: Survey, measure_id: str) -> tuple[Fact, ...]:
    """The trend over size classes, and for shares the counties given size, in the edition's year."""
    measure = survey.codebook.measure[measure_id]
    if measure.statistic == "rate":
        return (rate_trend_by_size(survey, measure_id, survey.edition),)
    if measure.statistic != "share":
        raise ValueError(
            f"measure {measure_id!r} is a {measure.statistic}; tests are of shares and rates"
        )
    return (
        trend_by_size(survey, measure_id, survey.edition),
        county_given_size(survey, measure_id, survey.edition),
    )

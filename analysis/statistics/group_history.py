"""The history of groups: a measure of each size class or county through the years asked."""

from collections.abc import Iterable
from contextlib import suppress

from analysis.fact import Fact
from analysis.statistics.grouping import Grouping, groups
from analysis.statistics.measure import facts_of, tally
from analysis.statistics.setting import NoValue
from analysis.survey import Survey


def group_history(survey: Survey, measure_ids: Iterable[str], by: Grouping) -> tuple[Fact, ...]:
    """The facts of the measures for every year and group, with those that they were derived from.

    A year or a group without a value has no fact. Size classes are the same in every division;
    other groups are followed as long as the division is the edition's.
    """
    facts: list[Fact] = []
    division = survey.division(survey.edition)
    for measure_id in measure_ids:
        for year in survey.years_of(survey.codebook.measure[measure_id]):
            if by == "size" or survey.division(year) == division:
                counted = tally(survey, measure_id, year)
                for group in groups(survey, year, by):
                    with suppress(NoValue):
                        facts += facts_of(counted, group)
    return tuple(facts)

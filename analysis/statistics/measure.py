"""Measuring: from answers to facts, as the codebook's measure says."""

from collections.abc import Callable

from analysis.fact import Fact
from analysis.statistics.counts import count, respondents, respondents_share, share
from analysis.statistics.grouping import UnitGroup, everyone
from analysis.statistics.setting import Setting
from analysis.statistics.sums import rate, ratio, total
from analysis.statistics.tally import Tally
from analysis.survey import Survey

_STATISTICS: dict[str, Callable[[Setting], tuple[Fact, ...]]] = {
    "share": share,
    "count": count,
    "total": total,
    "ratio": ratio,
    "rate": rate,
    "respondents": respondents,
    "respondents_share": respondents_share,
}


def tally(survey: Survey, measure_id: str, year: int) -> Tally:
    """The measure's answers in one year.

    Raises:
        KeyError: the codebook has no such measure.
        ValueError: the measure's variables were not asked that year.
    """
    measure = survey.codebook.measure[measure_id]
    asked = survey.codebook.years(measure)
    if year not in asked:
        raise ValueError(
            f"measure {measure_id!r} was not asked in {year}; it was in {', '.join(map(str, asked))}"
        )
    return Tally(survey, measure, year)


def measured(
    survey: Survey, measure_id: str, year: int, group: UnitGroup | None = None
) -> tuple[Fact, ...]:
    """The measure's fact for one year and group, last, after the facts it was derived from.

    Raises:
        KeyError, ValueError: as `tally`.
        NobodyAnswered: a share of nobody.
        UnknownPopulation: a rate where the number of inhabitants is not known.
    """
    return facts_of(tally(survey, measure_id, year), group or everyone(survey, year))


def facts_of(counted: Tally, group: UnitGroup) -> tuple[Fact, ...]:
    """The tally's fact for the units of a group, last, after the facts it was derived from."""
    statistic = _STATISTICS[counted.measure.statistic]
    return statistic(Setting(counted, group, f"{statistic.__module__}.{statistic.__name__}"))

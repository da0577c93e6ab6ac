"""Real change: growth without the units that say their change comes from counting differently."""

from dataclasses import replace

from analysis.codebook import Filter, Measure
from analysis.fact import Fact
from analysis.statistics.breaks import stretch
from analysis.statistics.change import change
from analysis.statistics.grouping import UnitGroup
from analysis.statistics.measure import measured
from analysis.survey import Survey


def real_growth(survey: Survey, measure_id: str) -> tuple[Fact, ...]:
    """`<measure>.change_pct.<y0>_<y1>.adjusted`, after the two sums that it was derived from.

    The codebook's measure `<measure>.adjusted` says by `leave_out` which answer in the edition's
    year takes a unit out of both years. A unit that did not answer has nothing to explain and stays.
    There is no such growth across a break, nor between years that do not have the same units.

    Raises:
        ValueError: the adjusted measure does not say whom to leave out.
    """
    adjusted, year = survey.codebook.measure[f"{measure_id}.adjusted"], survey.edition
    if adjusted.leave_out is None:
        raise ValueError(f"measure {adjusted.id!r} has no leave_out; say whose change is not real")
    if not _comparable(survey, adjusted, adjusted.leave_out):
        return ()
    said = survey.column(year, adjusted.leave_out.variable)
    real = UnitGroup(
        "",
        "enheter som ikke har sagt at endringen skyldes en ny måte å telle på",
        said.index[~said.isin(adjusted.leave_out.is_one_of)],
    )
    before, after = (measured(survey, adjusted.id, y, real)[-1] for y in (year - 1, year))
    growth = replace(
        change(before, after, "change_pct"),
        id=f"{measure_id}.change_pct.{year - 1}_{year}.adjusted",
        computed_by="analysis.statistics.real_change.real_growth",
        sources=(*adjusted.variables, adjusted.leave_out.variable),
    )
    return before, after, growth


def _comparable(survey: Survey, measure: Measure, leave_out: Filter) -> bool:
    codebook, year = survey.codebook, survey.edition
    asked = {year - 1, year} <= set(codebook.years(measure)) and (
        year in codebook.question_of[leave_out.variable].years
    )
    unbroken = stretch(codebook, measure, year - 1) == stretch(codebook, measure, year)
    return asked and unbroken and survey.index(year - 1).equals(survey.index(year))

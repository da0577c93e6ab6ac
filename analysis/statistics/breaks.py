"""Breaks in a series: no change is read across them, and figures draw them.

The codebook says where they are and which sections or questions they break. In 2020 municipalities merged and many
units did not deliver full-time equivalents; in 2024 the categories changed. Shares of those who
answered a question are not broken by either: their base is said each year.
"""

from collections.abc import Iterable

from analysis.codebook import Codebook, Measure
from analysis.codebook.model import SeriesBreak
from analysis.exhibit import Break


def stretch(codebook: Codebook, measure: Measure, year: int) -> str:
    """The unbroken part of the measure's series that `year` lies in, by its first year.

    Empty before the first break, and for a measure that no break touches.
    """
    begun = (b.before for b in codebook.breaks if _touches(codebook, b, measure))
    return str(max((before for before in begun if before <= year), default=""))


def breaks_between(
    codebook: Codebook, measures: Iterable[Measure], first: int, last: int
) -> tuple[Break, ...]:
    """The breaks of any of the measures that a figure from `first` to `last` must draw."""
    measures = tuple(measures)
    return tuple(
        Break(before=str(b.before), word=b.word)
        for b in codebook.breaks
        if first < b.before <= last and any(_touches(codebook, b, measure) for measure in measures)
    )


def _touches(codebook: Codebook, series_break: SeriesBreak, measure: Measure) -> bool:
    """Whether the measure counts one of the questions, or sums equivalents of one of the sections."""
    asked = tuple(codebook.question_of[variable] for variable in measure.variables)
    if any(question.key in series_break.questions for question in asked):
        return True
    summed = measure.statistic in ("total", "rate", "ratio")
    sections = (codebook.section_of[q.key].key for q in asked if summed and q.type == "fte")
    return any(section in series_break.sections for section in sections)

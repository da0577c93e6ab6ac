"""Breaks in a series: no change is read across them, and figures draw them.

The codebook says where they are and which sections they break. In 2020 municipalities merged and many
units did not deliver full-time equivalents; in 2024 the categories changed. Shares of those who
answered a question are not broken by either: their base is said each year.
"""

from collections.abc import Iterable

from analysis.codebook import Codebook, Measure
from analysis.exhibit import Break


def stretch(codebook: Codebook, measure: Measure, year: int) -> str:
    """The unbroken part of the measure's series that `year` lies in, by its first year.

    Empty before the first break, and for a measure that no break touches.
    """
    begun = (b.before for b in codebook.breaks if _touches(codebook, b.sections, measure))
    return str(max((before for before in begun if before <= year), default=""))


def breaks_between(
    codebook: Codebook, measures: Iterable[Measure], first: int, last: int
) -> tuple[Break, ...]:
    """The breaks of any of the measures that a figure from `first` to `last` must draw."""
    measures = tuple(measures)
    return tuple(
        Break(before=str(b.before), word=b.word)
        for b in codebook.breaks
        if first < b.before <= last
        and any(_touches(codebook, b.sections, measure) for measure in measures)
    )


def _touches(codebook: Codebook, sections: tuple[str, ...], measure: Measure) -> bool:
    """Whether the measure sums full-time equivalents of one of the sections."""
    if measure.statistic not in ("total", "rate", "ratio"):
        return False
    asked = (codebook.question_of[variable] for variable in measure.variables)
    return any(q.type == "fte" and codebook.section_of[q.key].key in sections for q in asked)

"""Distributions around the middle of their scale: what is worse to the left, what is better to the right.

The neutral step lies half on each side of one line through all bars, or, in a scale without one, the
two halves meet there. What is outside the scale, such as «vet ikke», stands apart at the right.
"""

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows
from report.exhibits.forms.segments import (
    PITCH,
    Bar,
    Fit,
    bar_of,
    draw_bar,
    names_above,
    parted,
    write_names,
)
from report.exhibits.palette import MUTED, scale_colours, scale_length
from report.exhibits.plot import Mark, Plot
from report.exhibits.typeface import LEADING

_APART = 26.0


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """One bar for each category, centred on the middle of the scale."""
    colour = dict(zip(plot.series, scale_colours(plot.series, figure.neutral), strict=True))
    on_scale = plot.series[: scale_length(plot.series, figure.neutral)]
    rows = Rows.of(plot.categories, pitch=PITCH, width=width)
    at = [{mark.series: mark for mark in plot.at(category)} for category in rows.labels]
    scales = [_centred([m[s] for s in on_scale if s in m], on_scale, figure.neutral) for m in at]
    right = max(bar[-1].end for bar in scales)
    apart = [bar_of([m[s] for s in m if s not in on_scale], right) for m in at]
    beyond = any(apart)
    fit = Fit.of(
        [scale + other for scale, other in zip(scales, apart, strict=True)],
        rows.room - _APART * beyond,
    )
    rows, over = parted(rows, [bar for bar in (*scales, *apart) if bar], fit.points)
    names = [] if beyond else names_above(scales[0], fit.points)
    canvas = rows.canvas(
        unit=plot.heading,
        key=() if names else [(series, colour[series], "s") for series in plot.series],
        before=fit.before,
        after=fit.after,
        above=LEADING if names else over,
    )
    gap = _APART / fit.points if beyond else 0
    low = min(bar[0].start for bar in scales)
    high = max([right, *(bar[-1].end + gap for bar in apart if bar)])
    rows.limit(canvas, low, high)
    for row, (scale, other) in enumerate(zip(scales, apart, strict=True)):
        draw_bar(canvas, rows, row, scale, colour, fit.points)
        draw_bar(canvas, rows, row, _moved(other, gap), colour, fit.points)
    canvas.rule((0, 0), (-0.5, len(rows.labels) - 0.5), colour=MUTED)
    rows.finish(canvas, fit.before)
    write_names(canvas, names)
    return canvas


def _centred(marks: list[Mark], scale: tuple[str, ...], neutral: str) -> Bar:
    """The marks end to end, with the middle of the scale at zero."""
    middle = (len(scale) - 1) / 2
    left = sum(mark.value for mark in marks if scale.index(mark.series) < middle)
    half = sum(mark.value for mark in marks if mark.series == neutral) / 2
    return bar_of(marks, -left - half)


def _moved(bar: Bar, by: float) -> Bar:
    return tuple(segment.moved(by) for segment in bar)

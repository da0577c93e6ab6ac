"""Whole distributions as bars of one length: a segment for each series, together 100 per cent.

A scale runs from bad at the left to good at the right around its neutral middle. The segments'
names stand above the first bar where they have room there, otherwise in a key.
"""

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows
from report.exhibits.palette import scale_colours, series_colours, text_on
from report.exhibits.plot import Mark, Plot
from report.exhibits.typeface import LEADING, SMALL, width

_BAR, _PITCH = 16.0, 23.0
_BESIDE_NUMBER, _BETWEEN_NAMES = 4.0, 8.0


def draw(figure: Figure, plot: Plot) -> Canvas:
    """One bar for each category, its segments in the order of the series."""
    if figure.neutral:
        colours = scale_colours(plot.series, figure.neutral)
    else:
        colours = series_colours(plot.series, [s.emphasis for s in figure.series])
    colour = dict(zip(plot.series, colours, strict=True))
    rows = Rows.of(plot.categories, pitch=_PITCH)
    bars = [_segments(plot.at(category)) for category in rows.labels]
    whole = max(end for bar in bars for _, _, end in bar)
    trial = rows.canvas(unit=plot.unit)
    points = trial.plot_width / whole
    named = _names_fit(bars[0], points)
    canvas = rows.canvas(
        unit=plot.unit,
        key=() if named else list(colour.items()),
        above=LEADING if named else 0,
    )
    rows.limit(canvas, 0, whole)
    for row, bar in enumerate(bars):
        for mark, start, end in bar:
            canvas.axes.barh(
                row,
                max(end - start - 0.8 / points, 0),
                height=_BAR / rows.pitch,
                left=start,
                color=colour[mark.series],
                linewidth=0,
            )
            if width(mark.label) + _BESIDE_NUMBER <= (end - start) * points:
                ink = text_on(colour[mark.series])
                canvas.text((start + end) / 2, row, mark.label, align="center", colour=ink)
    rows.finish(canvas)
    if named:
        for mark, start, end in bars[0]:
            middle = (start + end) / 2
            canvas.text(middle, 0, mark.series, dy=_BAR / 2 + 7, align="center", size=SMALL)
    return canvas


def _segments(marks: list[Mark]) -> list[tuple[Mark, float, float]]:
    """Each mark with where its segment begins and ends."""
    segments, start = [], 0.0
    for mark in marks:
        segments.append((mark, start, start + mark.value))
        start += mark.value
    return segments


def _names_fit(bar: list[tuple[Mark, float, float]], points: float) -> bool:
    """Whether each name, centred over its segment, stays clear of the next."""
    reach = 0.0
    for mark, start, end in bar:
        middle, half = (start + end) / 2 * points, width(mark.series, SMALL) / 2
        if middle - half < reach:
            return False
        reach = middle + half + _BETWEEN_NAMES
    return reach - _BETWEEN_NAMES <= bar[-1][2] * points

"""Whole distributions as bars of one length: a segment for each series, together 100 per cent.

A scale runs from bad at the left to good at the right around its neutral middle. The segments'
names stand above the first bar where they have room there, otherwise in a key.
"""

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows
from report.exhibits.palette import MUTED, PARTS, scale_colours, series_colours, text_on
from report.exhibits.plot import Mark, Plot
from report.exhibits.typeface import LEADING, SMALL
from report.exhibits.typeface import width as text_width

_BAR, _PITCH = 16.0, 23.0
_BESIDE_NUMBER, _BETWEEN_NAMES = 4.0, 8.0


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """One bar for each category, its segments in the order of the series."""
    if figure.neutral:
        colours = scale_colours(plot.series, figure.neutral)
    else:
        parts = PARTS[min(len(plot.series), max(PARTS))]
        colours = series_colours(plot.series, [s.emphasis for s in figure.series], parts)
    colour = dict(zip(plot.series, colours, strict=True))
    rows = Rows.of(plot.categories, pitch=_PITCH, width=width)
    bars = [_segments(plot.at(category)) for category in rows.labels]
    whole = max(end for bar in bars for _, _, end in bar)
    points = rows.canvas(unit=plot.unit).plot_width / whole
    names = _names_above(bars[0], points)
    canvas = rows.canvas(
        unit=plot.unit,
        key=() if names else [(series, colour[series], "s") for series in plot.series],
        above=LEADING if names else 0,
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
            if text_width(mark.label) + _BESIDE_NUMBER <= (end - start) * points:
                ink = text_on(colour[mark.series])
                canvas.text((start + end) / 2, row, mark.label, align="center", colour=ink)
    rows.finish(canvas)
    for name, middle in names:
        canvas.text(
            middle / points, 0, name, dy=_BAR / 2 + 7, align="center", colour=MUTED, size=SMALL
        )
    return canvas


def _segments(marks: list[Mark]) -> list[tuple[Mark, float, float]]:
    """Each mark with where its segment begins and ends."""
    segments, start = [], 0.0
    for mark in marks:
        segments.append((mark, start, start + mark.value))
        start += mark.value
    return segments


def _names_above(bar: list[tuple[Mark, float, float]], points: float) -> list[tuple[str, float]]:
    """Each name with its middle, as near its segment's as the bar's ends allow, in points.

    Nothing when a name would touch the next, or leave its segment.
    """
    names, reach, whole = [], 0.0, bar[-1][2] * points
    for mark, start, end in bar:
        half = text_width(mark.series, SMALL) / 2
        middle = max(half, min((start + end) / 2 * points, whole - half))
        inside = start * points <= middle <= end * points
        if middle - half < reach or not inside:
            return []
        names.append((mark.series, middle))
        reach = middle + half + _BETWEEN_NAMES
    return names

"""Whole distributions as bars of one length: a segment for each series, together 100 per cent.

A scale runs from bad at the left to good at the right around its neutral middle. The segments'
names stand above the first bar where they have room there, otherwise in a key.
"""

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows
from report.exhibits.forms.segments import (
    PITCH,
    Fit,
    bar_of,
    draw_bar,
    names_above,
    parted,
    write_names,
)
from report.exhibits.palette import GREY1, GREY2, PARTS, scale_colours, series_colours
from report.exhibits.plot import Plot
from report.exhibits.typeface import LEADING


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """One bar for each category, its segments in the order of the series."""
    if figure.neutral:
        colours = scale_colours(plot.series, figure.neutral)
    else:
        parts = PARTS[min(len(plot.series), max(PARTS))]
        given = series_colours(plot.series, [s.emphasis for s in figure.series], parts)
        # In dark mode the darker grey is too light for the light numbers inside a segment.
        colours = [GREY2 if colour == GREY1 else colour for colour in given]
    colour = dict(zip(plot.series, colours, strict=True))
    rows = Rows.of(plot.categories, pitch=PITCH, width=width)
    bars = [bar_of(plot.at(category)) for category in rows.labels]
    fit = Fit.of(bars, rows.room)
    rows, over = parted(rows, bars, fit.points)
    names = names_above(bars[0], fit.points)
    canvas = rows.canvas(
        unit=plot.heading,
        key=() if names else [(series, colour[series], "s") for series in plot.series],
        before=fit.before,
        after=fit.after,
        above=LEADING if names else over,
    )
    rows.limit(canvas, 0, max(bar[-1].end for bar in bars))
    for row, bar in enumerate(bars):
        draw_bar(canvas, rows, row, bar, colour, fit.points)
    rows.finish(canvas, fit.before)
    write_names(canvas, names)
    return canvas

"""Horizontal bars side by side: one for each series in every category, from zero."""

import pandas as pd
import seaborn as sns

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows, value_room
from report.exhibits.palette import BARS, MUTED, series_colours
from report.exhibits.plot import Plot
from report.exhibits.typeface import SMALL

_BAR, _BETWEEN = 9.5, 8.0


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """Bars in the series' colours under a key that names them."""
    colours = series_colours(plot.series, [s.emphasis for s in figure.series], BARS)
    count = len(plot.series)
    rows = Rows.of(plot.rows, pitch=count * _BAR + _BETWEEN, width=width)
    before, after = value_room(plot.marks)
    key = [(name, colour, "s") for name, colour in zip(plot.series, colours, strict=True)]
    canvas = rows.canvas(unit=plot.heading, key=key, before=before, after=after)
    values = [mark.value for mark in plot.marks]
    rows.limit(canvas, min(0, *values), max(0, *values))
    frame = pd.DataFrame([(m.x, m.series, m.value) for m in plot.marks])
    sns.barplot(
        frame,
        x=2,
        y=0,
        hue=1,
        order=rows.labels,
        hue_order=plot.series,
        palette=colours,
        ax=canvas.axes,
        saturation=1,
        width=count * _BAR / rows.pitch,
        gap=0.08,
        errorbar=None,
        legend=False,
    )
    rows.finish(canvas, before)
    for mark in (*plot.marks, *plot.withheld):
        if mark.series not in plot.series:
            continue
        inside = plot.series.index(mark.series) - (count - 1) / 2
        row = rows.labels.index(mark.x) + inside * _BAR / rows.pitch
        canvas.number(0 if mark.fact.suppressed else mark.value, row, mark.label, size=SMALL)
    canvas.rule((0, 0), (-0.5, len(rows.labels) - 0.5), colour=MUTED)
    return canvas

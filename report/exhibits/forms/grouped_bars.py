"""Horizontal bars side by side: one for each series in every category, from zero."""

import pandas as pd
import seaborn as sns

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows, value_room
from report.exhibits.palette import MUTED, series_colours
from report.exhibits.reading import Reading
from report.exhibits.typeface import SMALL

_BAR, _BETWEEN = 9.5, 8.0


def draw(figure: Figure, reading: Reading) -> Canvas:
    """Bars in the series' colours under a key that names them."""
    colours = series_colours(reading.series, [s.emphasis for s in figure.series])
    count = len(reading.series)
    rows = Rows.of(reading.categories, pitch=count * _BAR + _BETWEEN)
    before, after = value_room(reading.marks)
    key = list(zip(reading.series, colours, strict=True))
    canvas = rows.canvas(unit=reading.unit, key=key, before=before, after=after)
    values = [mark.value for mark in reading.marks]
    rows.limit(canvas, min(0, *values), max(0, *values))
    frame = pd.DataFrame([(m.x, m.series, m.value) for m in reading.marks])
    sns.barplot(
        frame,
        x=2,
        y=0,
        hue=1,
        order=rows.labels,
        hue_order=reading.series,
        palette=colours,
        ax=canvas.axes,
        saturation=1,
        width=count * _BAR / rows.pitch,
        gap=0.08,
        errorbar=None,
        legend=False,
    )
    rows.finish(canvas, before)
    for mark in reading.marks:
        inside = reading.series.index(mark.series) - (count - 1) / 2
        row = rows.labels.index(mark.x) + inside * _BAR / rows.pitch
        outward, align = (-4, "right") if mark.value < 0 else (4, "left")
        canvas.text(mark.value, row, mark.label, dx=outward, align=align, size=SMALL)
    canvas.rule((0, 0), (-0.5, len(rows.labels) - 0.5), colour=MUTED)
    return canvas

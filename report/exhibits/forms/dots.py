"""Dots on a line for each category, one for each series: the distance between them is the point."""

import pandas as pd
import seaborn as sns

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows
from report.exhibits.palette import GREY2, series_colours
from report.exhibits.plot import Mark, Plot
from report.exhibits.typeface import width

_PITCH, _DOT, _OUTSIDE = 19.0, 8.0, 8.0


def draw(figure: Figure, plot: Plot) -> Canvas:
    """Dots with the outermost numbers beside them; a bar between them shows the distance."""
    colours = series_colours(plot.series, [s.emphasis for s in figure.series])
    rows = Rows.of(plot.categories, pitch=_PITCH)
    room = max(width(mark.label) for mark in plot.marks) + _OUTSIDE + 4
    key = list(zip(plot.series, colours, strict=True))
    canvas = rows.canvas(unit=plot.unit, key=key, round_key=True, before=room, after=room)
    values = [mark.value for mark in plot.marks]
    rows.limit(canvas, min(values), max(values))
    low, high = canvas.axes.get_xlim()
    beside = (high - low) * room / canvas.plot_width
    for row, category in enumerate(rows.labels):
        marks = sorted(plot.at(category), key=lambda mark: mark.value)
        canvas.rule((low - beside, high + beside), (row, row), points=0.5)
        canvas.rule((marks[0].value, marks[-1].value), (row, row), colour=GREY2, points=2.5)
        _numbers(canvas, row, marks)
    frame = pd.DataFrame(
        [(m.value, rows.labels.index(m.x), m.series) for m in plot.marks],
        columns=["value", "row", "series"],
    )
    sns.scatterplot(
        frame,
        x="value",
        y="row",
        hue="series",
        hue_order=plot.series,
        palette=colours,
        s=_DOT**2,
        linewidth=0,
        legend=False,
        clip_on=False,
        zorder=3,
        ax=canvas.axes,
    )
    rows.limit(canvas, low, high)
    rows.finish(canvas, room)
    return canvas


def _numbers(canvas: Canvas, row: int, marks: list[Mark]) -> None:
    """The smallest number to the left of its dot and the largest to the right of its own."""
    first, last = marks[0], marks[-1]
    if first.value != last.value:
        canvas.text(first.value, row, first.label, dx=-_OUTSIDE, align="right")
    canvas.text(last.value, row, last.label, dx=_OUTSIDE)

"""Dots on a line for each category, one for each series: the distance between them is the point.

Two dots have their numbers beside them. More than two would crowd each other with numbers, and
stand over a light scale instead. Each series has a sign as well as a colour, and dots that would lie
over each other stand one above the other.
"""

from collections.abc import Iterator, Sequence

import pandas as pd
import seaborn as sns

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows
from report.exhibits.palette import GREY1, GREY2, GRID, MUTED, series_colours
from report.exhibits.plot import Mark, Plot
from report.exhibits.ticks import ticks
from report.exhibits.typeface import LEADING, SMALL
from report.exhibits.typeface import width as text_width
from report.wording.number import in_digits

_PITCH, _DOT, _OUTSIDE = 19.0, 8.0, 8.0
# Dots whose middles are nearer than this cannot be told apart; so far are they then from each other.
_HIDDEN, _APART = 3.0, 6.0
_SIGNS = ("o", "s", "^", "v", "D")


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """Dots in the series' colours and signs; a bar from the first to the last shows the distance."""
    colours = series_colours(plot.series, [s.emphasis for s in figure.series])
    by_lightness = {GREY1, GREY2} & set(colours)
    signs = dict(zip(plot.series, "o" * len(colours) if by_lightness else _SIGNS, strict=False))
    key = list(zip(plot.series, colours, signs.values(), strict=True))
    rows = Rows.of(plot.categories, pitch=_PITCH, width=width)
    canvas, room = _numbered(rows, plot, key) if len(key) <= 2 else _scaled(rows, plot, key)
    low, high = canvas.axes.get_xlim()
    beside = (high - low) * room / canvas.plot_width
    for row, category in enumerate(rows.labels):
        marks = sorted(plot.at(category), key=lambda mark: mark.value)
        canvas.rule((low - beside, high + beside), (row, row), points=0.5)
        canvas.rule((marks[0].value, marks[-1].value), (row, row), colour=GREY2, points=2.5)
        if len(key) <= 2:
            _numbers(canvas, row, marks)
    nearest = _HIDDEN * (high - low) / canvas.plot_width
    frame = pd.DataFrame(
        [
            (mark.value, row + beside, mark.series)
            for row, category in enumerate(rows.labels)
            for mark, beside in _seen(plot.at(category), nearest)
        ],
        columns=["value", "row", "series"],
    )
    sns.scatterplot(
        frame,
        x="value",
        y="row",
        hue="series",
        hue_order=plot.series,
        palette=colours,
        style="series",
        style_order=plot.series,
        markers=signs,
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


def _seen(marks: Sequence[Mark], nearest: float) -> Iterator[tuple[Mark, float]]:
    """The marks of a row, each with how far below its middle it stands, so that all are seen."""
    together: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda mark: mark.value):
        if together and mark.value - together[-1][-1].value < nearest:
            together[-1].append(mark)
        else:
            together.append([mark])
    for alike in together:
        for place, mark in enumerate(alike):
            yield mark, (place - (len(alike) - 1) / 2) * _APART / _PITCH


def _numbered(rows: Rows, plot: Plot, key: list[tuple[str, str, str]]) -> tuple[Canvas, float]:
    """A sheet with room for numbers beside the outermost dots."""
    values = [mark.value for mark in plot.marks]
    room = max(text_width(mark.label) for mark in plot.marks) + _OUTSIDE + 4
    canvas = rows.canvas(unit=plot.heading, key=key, before=room, after=room)
    rows.limit(canvas, min(values), max(values))
    return canvas, room


def _scaled(rows: Rows, plot: Plot, key: list[tuple[str, str, str]]) -> tuple[Canvas, float]:
    """A sheet with a light scale behind the dots."""
    levels = ticks([mark.value for mark in plot.marks])
    room = max(text_width(in_digits(level, levels.decimals), SMALL) for level in levels.values) / 2
    canvas = rows.canvas(unit=plot.heading, key=key, before=room, after=room, below=LEADING + 2)
    rows.limit(canvas, levels.values[0], levels.values[-1])
    bottom, top = canvas.axes.get_ylim()
    for level in levels.values:
        text = in_digits(level, levels.decimals)
        canvas.rule((level, level), (bottom, top), colour=GRID)
        canvas.text(level, bottom, text, dy=-8, align="center", colour=MUTED, size=SMALL)
    return canvas, room


def _numbers(canvas: Canvas, row: int, marks: list[Mark]) -> None:
    """The smallest number to the left of its dot and the largest to the right of its own."""
    first, last = marks[0], marks[-1]
    if first.value != last.value:
        canvas.text(first.value, row, first.label, dx=-_OUTSIDE, align="right")
    canvas.text(last.value, row, last.label, dx=_OUTSIDE)

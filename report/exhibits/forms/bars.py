"""Horizontal bars from zero: one value for each category, printed at the bar's end."""

import pandas as pd
import seaborn as sns

from analysis.digits import WITHHELD
from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows, value_room
from report.exhibits.palette import ACCENT, MUTED
from report.exhibits.plot import Plot

_BAR, _PITCH = 10.0, 17.0


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """One bar in the accent colour for each category."""
    if len(plot.series) != 1:
        raise ValueError(f"{len(plot.series)} series; choose grouped_bars for more than one")
    rows = Rows.of(plot.rows, pitch=_PITCH, width=width)
    marks = [next(iter(plot.at(category)), None) for category in rows.labels]
    values = [mark.value if mark else 0.0 for mark in marks]
    before, after = value_room(plot.marks)
    canvas = rows.canvas(unit=plot.heading, before=before, after=after)
    rows.limit(canvas, min(0, *values), max(0, *values))
    frame = pd.DataFrame({"category": rows.labels, "value": values})
    sns.barplot(
        frame,
        x="value",
        y="category",
        ax=canvas.axes,
        color=ACCENT,
        saturation=1,
        width=_BAR / rows.pitch,
        errorbar=None,
    )
    rows.finish(canvas, before)
    for row, mark in enumerate(marks):
        canvas.number(values[row], row, mark.label if mark else WITHHELD)
    canvas.rule((0, 0), (-0.5, len(marks) - 0.5), colour=MUTED)
    return canvas

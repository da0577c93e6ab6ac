"""Change between two years: for each category a band from the earlier value to the later one.

The earlier value is an open ring and the later one a full dot, and the band grows thicker towards
the later year, so the direction is seen without colour. The years are written over the first row.
"""

from analysis.exhibit import Figure
from report.exhibits.canvas import Align, Canvas
from report.exhibits.forms.rows import Rows
from report.exhibits.palette import ACCENT, GREY1, GREY2, MUTED, ON_DARK
from report.exhibits.plot import Mark, Plot
from report.exhibits.spread import spread
from report.exhibits.typeface import LEADING, SEMIBOLD, SMALL
from report.exhibits.typeface import width as text_width

_PITCH, _RING, _DOT, _OUTSIDE = 19.0, 6.0, 8.0, 8.0
_THIN, _THICK = 0.6, 2.4


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """A band with its two numbers for each category."""
    if len(plot.series) != 2:
        raise ValueError(f"{len(plot.series)} series; a dumbbell has two, the earlier year first")
    rows = Rows.of(plot.categories, pitch=_PITCH, width=width)
    values = [mark.value for mark in plot.marks]
    room = max(text_width(mark.label, weight=SEMIBOLD) for mark in plot.marks) + _OUTSIDE + 4
    canvas = rows.canvas(unit=_unit(figure, plot), before=room, after=room, above=LEADING, below=2)
    rows.limit(canvas, min(values), max(values))
    low, high = canvas.axes.get_xlim()
    beside = (high - low) * room / canvas.plot_width
    for row, category in enumerate(rows.labels):
        canvas.rule((low - beside, high + beside), (row, row), points=0.5)
        marks = {mark.series: mark for mark in plot.at(category)}
        earlier, later = (marks.get(year) for year in plot.series)
        if earlier and later:
            _band(canvas, rows, row, earlier.value, later.value)
        _ends(canvas, row, earlier, later)
    _years(canvas, rows, plot)
    rows.finish(canvas, room)
    return canvas


def _unit(figure: Figure, plot: Plot) -> str:
    return plot.heading if figure.ordered else f"{plot.heading}, ordnet etter {plot.series[1]}"


def _band(canvas: Canvas, rows: Rows, row: int, start: float, end: float) -> None:
    """A band that is thin at the earlier value and thick at the later."""
    thin, thick = _THIN / rows.pitch, _THICK / rows.pitch
    canvas.axes.fill(
        [start, end, end, start],
        [row - thin, row - thick, row + thick, row + thin],
        color=GREY2,
        linewidth=0,
        zorder=1,
        clip_on=False,
    )


def _ends(canvas: Canvas, row: int, earlier: Mark | None, later: Mark | None) -> None:
    """Ring and dot, each with its number on the side away from the other."""
    rises = not (earlier and later) or earlier.value <= later.value
    if earlier:
        canvas.line([earlier.value], [row], colour=GREY1, points=0, dot=_RING + 2.4)
        canvas.line([earlier.value], [row], colour=ON_DARK, points=0, dot=_RING)
        if not later or earlier.label != later.label:
            _number(canvas, row, earlier, left=rises, colour=MUTED)
    if later:
        canvas.line([later.value], [row], colour=ACCENT, points=0, dot=_DOT)
        _number(canvas, row, later, left=not rises, colour=ACCENT, weight=SEMIBOLD)


def _number(
    canvas: Canvas, row: int, mark: Mark, *, left: bool, colour: str, weight: int = 400
) -> None:
    align: Align = "right" if left else "left"
    dx = -_OUTSIDE if left else _OUTSIDE
    canvas.text(mark.value, row, mark.label, dx=dx, align=align, colour=colour, weight=weight)


def _years(canvas: Canvas, rows: Rows, plot: Plot) -> None:
    """The two years over their values in the first row, moved apart where they would touch."""
    marks = [
        mark for year in plot.series for mark in plot.at(rows.labels[0]) if mark.series == year
    ]
    low, high = canvas.axes.get_xlim()
    points = canvas.plot_width / (high - low)
    widths = [text_width(mark.series, SMALL) + 6 for mark in marks]
    for mark, x in zip(marks, spread([m.value * points for m in marks], widths), strict=True):
        colour = ACCENT if mark.series == plot.series[1] else MUTED
        canvas.text(
            x / points, 0, mark.series, dy=_PITCH / 2 + 3, align="center", colour=colour, size=SMALL
        )

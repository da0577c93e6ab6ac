"""The line of one series: its runs between breaks, with a dot at each value."""

from collections.abc import Callable, Sequence
from itertools import groupby

from analysis.exhibit import Break
from report.exhibits.canvas import Canvas
from report.exhibits.plot import Mark

# Where a mark stands, in the data of the canvas.
At = Callable[[Mark], tuple[float, float]]


def runs(marks: Sequence[Mark], at: At, breaks: Sequence[Break]) -> list[list[Mark]]:
    """The marks in their order along the axis, parted where a break lies between two of them."""

    def breaks_before(mark: Mark) -> int:
        return sum(mark.x >= broken.before for broken in breaks)

    in_order = sorted(marks, key=lambda mark: at(mark)[0])
    return [list(run) for _, run in groupby(in_order, breaks_before)]


def draw_runs(
    canvas: Canvas,
    marks: Sequence[Mark],
    at: At,
    breaks: Sequence[Break],
    colour: str,
    *,
    points: float = 1.8,
    dot: float = 4.5,
) -> None:
    """Draw the series as lines `points` thick with dots of that size."""
    for run in runs(marks, at, breaks):
        x, y = zip(*map(at, run), strict=True)
        canvas.line(x, y, colour=colour, points=points, dot=dot)

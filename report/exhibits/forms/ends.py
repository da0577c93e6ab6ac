"""Labels at the ends of lines: the first number to the left, the last with the name to the right.

Labels that would cover each other move apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from report.exhibits.canvas import Canvas
from report.exhibits.palette import text_colour
from report.exhibits.plot import Mark, Plot
from report.exhibits.spread import spread
from report.exhibits.typeface import LEADING, SEMIBOLD, width, wrapped

_WIDEST_NAME = 120.0
_FROM_POINT, _AFTER_NUMBER = 7.0, 5.0


@dataclass(frozen=True)
class End:
    """The two ends of one series, its name as lines of text, and its colour."""

    first: Mark
    last: Mark
    name: tuple[str, ...]
    colour: str


@dataclass(frozen=True)
class EndLabels:
    """The labels of all series, and the room they need on both sides."""

    ends: tuple[End, ...]
    named: bool

    @classmethod
    def of(cls, plot: Plot, colours: Sequence[str]) -> Self:
        """Labels for each series; a single series needs no name, since the caption has it."""
        named = len(plot.series) > 1
        ends = []
        for series, colour in zip(plot.series, colours, strict=True):
            marks = plot.of_series(series)
            name = tuple(wrapped(series, _WIDEST_NAME)) if named else ()
            ends.append(End(marks[0], marks[-1], name, colour))
        return cls(tuple(ends), named)

    @property
    def left(self) -> float:
        """Room for the first numbers."""
        return max(width(end.first.label) for end in self.ends) + _FROM_POINT + 2

    @property
    def right(self) -> float:
        """Room for the last numbers and the names."""
        names = [width(line) for end in self.ends for line in end.name]
        return self._names_from + max(names, default=0)

    @property
    def _names_from(self) -> float:
        numbers = max(width(end.last.label, weight=SEMIBOLD) for end in self.ends)
        return _FROM_POINT + numbers + (_AFTER_NUMBER if self.named else 2)

    def cover(self, canvas: Canvas, level: float) -> bool:
        """Whether a line at `level` would run through one of the first numbers."""
        points = _points_per_unit(canvas)
        return any(abs(at - level * points) < LEADING / 2 for at in self._first_at(points))

    def write(self, canvas: Canvas, places: Mapping[str, float]) -> None:
        """Write the labels; `places` says where on the axis each x stands."""
        points = _points_per_unit(canvas)
        for end, at in zip(self.ends, self._first_at(points), strict=True):
            mark, colour = end.first, text_colour(end.colour)
            up, x = at - mark.value * points, places[mark.x]
            canvas.text(
                x, mark.value, mark.label, dx=-_FROM_POINT, dy=up, align="right", colour=colour
            )
        for end, at in zip(self.ends, self._last_at(points), strict=True):
            mark, colour = end.last, text_colour(end.colour)
            up, x = at - mark.value * points, places[mark.x]
            canvas.text(
                x, mark.value, mark.label, dx=_FROM_POINT, dy=up, colour=colour, weight=SEMIBOLD
            )
            canvas.text(x, mark.value, end.name, dx=self._names_from, dy=up, colour=colour)

    def _first_at(self, points: float) -> list[float]:
        """Heights of the first numbers, in points."""
        wanted = [end.first.value * points for end in self.ends]
        return spread(wanted, [LEADING] * len(wanted))

    def _last_at(self, points: float) -> list[float]:
        """Heights of the last numbers and the names, in points."""
        wanted = [end.last.value * points for end in self.ends]
        return spread(wanted, [max(len(end.name), 1) * LEADING + 1 for end in self.ends])


def _points_per_unit(canvas: Canvas) -> float:
    low, high = canvas.axes.get_ylim()
    return canvas.plot_height / (high - low)

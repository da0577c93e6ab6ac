"""Labels at the ends of lines: the first number to the left, the last with the name to the right.

Labels that would cover each other move apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from report.exhibits.canvas import PAGE_WIDTH, Canvas
from report.exhibits.legend import Key
from report.exhibits.palette import text_colour
from report.exhibits.plot import Mark, Plot
from report.exhibits.spread import spread
from report.exhibits.typeface import LEADING, SEMIBOLD, wrapped
from report.exhibits.typeface import width as text_width

_WIDEST_NAME, _NAMES_SHARE = 120.0, 0.38
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
    def of(cls, plot: Plot, colours: Sequence[str], width: float, *, named: bool) -> Self:
        """Labels for each series on a sheet of `width`, with its name where `named`."""
        widest = min(_WIDEST_NAME, _NAMES_SHARE * width)
        ends = []
        for series, colour in zip(plot.series, colours, strict=True):
            marks = plot.of_series(series)
            name = tuple(wrapped(series, widest)) if named else ()
            ends.append(End(marks[0], marks[-1], name, colour))
        return cls(tuple(ends), named)

    @property
    def left(self) -> float:
        """Room for the first numbers."""
        return max(text_width(end.first.label) for end in self.ends) + _FROM_POINT + 2

    @property
    def right(self) -> float:
        """Room for the last numbers and the names."""
        names = [text_width(line) for end in self.ends for line in end.name]
        return self._names_from + max(names, default=0)

    @property
    def _names_from(self) -> float:
        numbers = max(text_width(end.last.label, weight=SEMIBOLD) for end in self.ends)
        return _FROM_POINT + numbers + (_AFTER_NUMBER if self.named else 2)

    def cover(self, canvas: Canvas, level: float) -> bool:
        """Whether a line at `level` would run through one of the first numbers."""
        points, _ = _scale(canvas)
        return any(abs(at - level * points) < LEADING / 2 for at in self._first_at(canvas))

    def write(self, canvas: Canvas, places: Mapping[str, float]) -> None:
        """Write the labels; `places` says where on the axis each x stands."""
        points, _ = _scale(canvas)
        for end, at in zip(self.ends, self._first_at(canvas), strict=True):
            mark, colour = end.first, text_colour(end.colour)
            up, x = at - mark.value * points, places[mark.x]
            canvas.text(
                x, mark.value, mark.label, dx=-_FROM_POINT, dy=up, align="right", colour=colour
            )
        for end, at in zip(self.ends, self._last_at(canvas), strict=True):
            mark, colour = end.last, text_colour(end.colour)
            up, x = at - mark.value * points, places[mark.x]
            canvas.text(
                x, mark.value, mark.label, dx=_FROM_POINT, dy=up, colour=colour, weight=SEMIBOLD
            )
            canvas.text(x, mark.value, end.name, dx=self._names_from, dy=up, colour=colour)

    def _first_at(self, canvas: Canvas) -> list[float]:
        """Heights of the first numbers, in points."""
        points, ceiling = _scale(canvas)
        wanted = [end.first.value * points for end in self.ends]
        return spread(wanted, [LEADING] * len(wanted), ceiling)

    def _last_at(self, canvas: Canvas) -> list[float]:
        """Heights of the last numbers and the names, in points."""
        points, ceiling = _scale(canvas)
        wanted = [end.last.value * points for end in self.ends]
        room = [max(len(end.name), 1) * LEADING + 1 for end in self.ends]
        return spread(wanted, room, ceiling)


def end_names(plot: Plot, colours: Sequence[str], width: float) -> tuple[Key, bool]:
    """Where the series' names go: at the lines' ends, or into a key where the sheet is too narrow.

    A single series needs no name, since the caption has it; a key cannot tell greys apart.
    """
    if len(plot.series) == 1:
        return (), False
    if width >= PAGE_WIDTH or len(set(colours)) < len(colours):
        return (), True
    return [(name, colour, "o") for name, colour in zip(plot.series, colours, strict=True)], False


def _scale(canvas: Canvas) -> tuple[float, float]:
    """How many points one unit of the values takes, and how high a label may reach, in points."""
    low, high = canvas.axes.get_ylim()
    points = canvas.plot_height / (high - low)
    return points, high * points + LEADING / 2

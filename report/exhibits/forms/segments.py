"""Bars cut into segments: where each segment lies, and where its number stands.

A number stands inside its segment where it has room. Otherwise it stands beside the bar, when the
segment is the first or the last, and above the bar on a thin leader when it is not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Self

from report.exhibits.canvas import Canvas
from report.exhibits.forms.rows import Rows
from report.exhibits.palette import GREY1, MUTED, text_colour, text_on
from report.exhibits.plot import Mark
from report.exhibits.spread import spread
from report.exhibits.typeface import SMALL
from report.exhibits.typeface import width as text_width

BAR, PITCH, ABOVE = 16.0, 23.0, 9.0
_INSIDE, _BESIDE, _BETWEEN_NUMBERS, _BETWEEN_NAMES, _SEAM = 4.0, 4.0, 4.0, 8.0, 0.8

Place = Literal["inside", "before", "after", "above"]


@dataclass(frozen=True)
class Segment:
    """A mark and where it begins and ends along the values."""

    mark: Mark
    start: float
    end: float

    @property
    def middle(self) -> float:
        """Halfway along the segment."""
        return (self.start + self.end) / 2

    def moved(self, by: float) -> "Segment":
        """The segment further to the right."""
        return replace(self, start=self.start + by, end=self.end + by)


Bar = tuple[Segment, ...]


def bar_of(marks: Iterable[Mark], start: float = 0) -> Bar:
    """The marks end to end."""
    segments = []
    for mark in marks:
        segments.append(Segment(mark, start, start + mark.value))
        start += mark.value
    return tuple(segments)


@dataclass(frozen=True)
class Fit:
    """How many points one unit of the values takes, and the room for numbers outside the bars."""

    points: float
    before: float
    after: float

    @classmethod
    def of(cls, bars: Sequence[Bar], room: float) -> Self:
        """The widest bars that leave their outside numbers room on a plot `room` points wide."""
        low = min(bar[0].start for bar in bars)
        high = max(bar[-1].end for bar in bars)
        before = after = 0.0
        while True:
            points = (room - before - after) / (high - low)
            left = max(_outside(bar[0], points, bar[0].start - low) for bar in bars)
            right = max(_outside(bar[-1], points, high - bar[-1].end) for bar in bars)
            if left <= before and right <= after:
                return cls(points, before, after)
            before, after = max(before, left), max(after, right)


def number_places(bar: Bar, points: float) -> list[Place]:
    """Where the number of each segment stands."""
    last = len(bar) - 1
    return [
        "inside"
        if _has_room(segment, points)
        else "before"
        if i == 0 < last
        else "after"
        if i == last
        else "above"
        for i, segment in enumerate(bar)
    ]


def parted(rows: Rows, bars: Iterable[Bar], points: float) -> tuple[Rows, float]:
    """The rows, further apart where numbers stand above bars, and the room those need at the top."""
    if not any("above" in number_places(bar, points) for bar in bars):
        return rows, 0
    return replace(rows, pitch=max(rows.pitch, PITCH + ABOVE)), ABOVE / 2


def draw_bar(
    canvas: Canvas, rows: Rows, row: int, bar: Bar, colour: Mapping[str, str], points: float
) -> None:
    """Draw a bar on its row, with every number; `colour` is by series."""
    thickness = BAR / rows.pitch
    above = []
    for segment, place in zip(bar, number_places(bar, points), strict=True):
        mark, fill = segment.mark, colour[segment.mark.series]
        long = max(segment.end - segment.start - _SEAM / points, 0)
        if long:
            canvas.box(segment.start, row - thickness / 2, long, thickness, colour=fill)
        if place == "inside":
            ink = text_on(fill)
            canvas.text(segment.middle, row, mark.label, align="center", colour=ink)
        elif place == "before":
            ink = text_colour(fill)
            canvas.text(segment.start, row, mark.label, dx=-_BESIDE, align="right", colour=ink)
        elif place == "after":
            canvas.text(segment.end, row, mark.label, dx=_BESIDE, colour=text_colour(fill))
        else:
            above.append(segment)
    _numbers_above(canvas, rows, row, above, colour, points)


def names_above(bar: Bar, points: float) -> list[tuple[str, float]]:
    """Each series' name with its middle along the values, as near its segment's as the bar allows.

    Nothing when a name would touch the next, leave its segment, or meet a number above the bar.
    """
    if "above" in number_places(bar, points):
        return []
    names: list[tuple[str, float]] = []
    first, last = bar[0].start * points, bar[-1].end * points
    reach = first
    for segment in bar:
        half = text_width(segment.mark.series, SMALL) / 2
        middle = max(first + half, min(segment.middle * points, last - half))
        inside = segment.start * points <= middle <= segment.end * points
        if middle - half < reach or not inside:
            return []
        names.append((segment.mark.series, middle / points))
        reach = middle + half + _BETWEEN_NAMES
    return names


def write_names(canvas: Canvas, names: Iterable[tuple[str, float]]) -> None:
    """Write the names over the first bar."""
    for name, middle in names:
        canvas.text(middle, 0, name, dy=BAR / 2 + 7, align="center", colour=MUTED, size=SMALL)


def _has_room(segment: Segment, points: float) -> bool:
    return text_width(segment.mark.label) + _INSIDE <= (segment.end - segment.start) * points


def _outside(segment: Segment, points: float, free: float) -> float:
    """What the number beside an end of the bar needs beyond what is free there, in points."""
    if _has_room(segment, points):
        return 0
    return max(text_width(segment.mark.label) + _BESIDE + 2 - free * points, 0)


def _numbers_above(
    canvas: Canvas,
    rows: Rows,
    row: int,
    segments: Sequence[Segment],
    colour: Mapping[str, str],
    points: float,
) -> None:
    """Numbers beside each other over the bar, each on a leader from its segment."""
    widths = [text_width(s.mark.label, SMALL) + _BETWEEN_NUMBERS for s in segments]
    places = spread([s.middle * points for s in segments], widths)
    top, end = (row - (BAR / 2 + up) / rows.pitch for up in (0, ABOVE - 4))
    for segment, x in zip(segments, places, strict=True):
        ink = text_colour(colour[segment.mark.series])
        canvas.rule((segment.middle, x / points), (top, end), colour=GREY1, points=0.6)
        canvas.text(
            x / points,
            row,
            segment.mark.label,
            dy=BAR / 2 + ABOVE,
            align="center",
            colour=ink,
            size=SMALL,
        )

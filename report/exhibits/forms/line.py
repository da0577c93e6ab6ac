"""Lines through the years, labelled at their ends, with a gap where the series is broken."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.exhibit import Break, Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.ends import EndLabels, end_names
from report.exhibits.forms.runs import draw_runs
from report.exhibits.palette import GREY1, GRID, MUTED, series_colours
from report.exhibits.plot import Plot
from report.exhibits.ticks import ticks
from report.exhibits.typeface import LEADING, SMALL, wrapped
from report.exhibits.typeface import width as text_width
from report.wording.number import in_digits

_PLOT_HEIGHT = 165.0
_YEAR_ROOM = 8.0


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """One line for each series over light lines for round values."""
    colours = series_colours(plot.series, [s.emphasis for s in figure.series])
    places = _places(plot.categories)
    levels = ticks([mark.value for mark in plot.marks])
    scale = [in_digits(level, levels.decimals) for level in levels.values]
    scale_room = max(text_width(text, SMALL) for text in scale) + 6
    key, named = end_names(plot, colours, width)
    ends = EndLabels.of(plot, colours, width, named=named)
    room = width - scale_room - ends.left - ends.right
    words = [wrapped(broken.word, room, SMALL) for broken in figure.breaks]
    canvas = Canvas(
        plot_height=_PLOT_HEIGHT,
        width=width,
        left=scale_room + ends.left,
        right=ends.right,
        above=LEADING * max(map(len, words), default=0),
        below=LEADING + 6,
        unit=plot.heading,
        key=key,
    )
    low, high = min(places.values()), max(places.values())
    canvas.axes.set_xlim(low, high if high > low else low + 1)
    canvas.axes.set_ylim(levels.values[0], levels.values[-1])
    low, high = canvas.axes.get_xlim()
    scale_from = low - ends.left * (high - low) / canvas.plot_width
    for level, text in zip(levels.values, scale, strict=True):
        start = low if ends.cover(canvas, level) else scale_from
        colour = MUTED if level == 0 else GRID
        canvas.rule((start, high), (level, level), colour=colour)
        dx = -ends.left - 6
        canvas.text(low, level, text, dx=dx, align="right", colour=MUTED, size=SMALL)
    _years(canvas, places, levels.values[0])
    for broken, lines in zip(figure.breaks, words, strict=True):
        _break(canvas, broken, lines, places, levels.values)
    for series, colour in zip(plot.series, colours, strict=True):
        draw_runs(
            canvas,
            plot.of_series(series),
            lambda mark: (places[mark.x], mark.value),
            figure.breaks,
            colour,
        )
    ends.write(canvas, places)
    return canvas


def _places(xs: Sequence[str]) -> dict[str, float]:
    """Where each x stands: years by their number, anything else side by side."""
    if all(x.isdigit() for x in xs):
        return {x: float(x) for x in sorted(xs)}
    return {x: float(i) for i, x in enumerate(xs)}


def _years(canvas: Canvas, places: dict[str, float], bottom: float) -> None:
    """The years under the axis, as many as have room, the last one always."""
    for x in _with_room(canvas, places):
        canvas.text(places[x], bottom, x, dy=-LEADING, align="center", colour=MUTED)


def _with_room(canvas: Canvas, places: dict[str, float]) -> Iterator[str]:
    low, high = canvas.axes.get_xlim()
    points = canvas.plot_width / (high - low)
    reach = float("inf")
    for x in sorted(places, key=lambda x: -places[x]):
        half = text_width(x) / 2
        if places[x] * points + half <= reach:
            reach = places[x] * points - half - _YEAR_ROOM
            yield x


def _break(
    canvas: Canvas,
    broken: Break,
    word: Sequence[str],
    places: dict[str, float],
    levels: Sequence[float],
) -> None:
    """A thin dashed line in the gap before the year, with its word above."""
    gap = next(
        ((places[a] + places[b]) / 2 for a, b in pairwise(places) if b == broken.before), None
    )
    if gap is None:
        raise ValueError(
            f"break before {broken.before!r}, which is no year of the figure after its first; "
            f"the years are {', '.join(places)}"
        )
    canvas.rule((gap, gap), (levels[0], levels[-1]), colour=GREY1, points=0.8, dashed=True)
    low, high = canvas.axes.get_xlim()
    widest = max(text_width(line, SMALL) for line in word)
    half = min(widest / canvas.plot_width, 1) / 2 * (high - low)
    middle = max(low + half, min(gap, high - half))
    up = (len(word) + 1) / 2 * LEADING
    canvas.text(middle, levels[-1], word, dy=up, align="center", colour=MUTED, size=SMALL)

"""A map of equal squares: one for each area, with its name and value, coloured in a few steps.

Every area is equally large, since it is the value that matters and not the acreage. The steps and
their limits stand in the corner that the country leaves free.
"""

from collections.abc import Sequence

from analysis.digits import WITHHELD
from analysis.exhibit import Figure, Tile
from report.exhibits.canvas import PAGE_WIDTH, Canvas
from report.exhibits.palette import GREY1, INK, MUTED, STEPS, text_on
from report.exhibits.plot import Mark, Plot
from report.exhibits.steps import Step, steps
from report.exhibits.typeface import LEADING, SEMIBOLD, SIZE, SMALL, wrapped
from report.exhibits.typeface import width as text_width

_LARGEST, _GAP, _MARGIN, _VALUE = 48.0, 3.0, 3.0, 10.5
_SWATCH, _LINE = 10.0, 14.0
_NO_VALUE = "ingen tall"


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """A square for each tile; an area without a value is an empty one that says so."""
    if len(plot.series) != 1:
        raise ValueError(f"{len(plot.series)} series; a map of squares shows one")
    _require_places(figure.tiles, plot)
    columns = max(tile.column for tile in figure.tiles) + 1
    pitch = min(_LARGEST, (width + _GAP) / columns)
    deep = (max(tile.row for tile in figure.tiles) + 1) * pitch
    canvas = Canvas(plot_height=deep, width=width, unit=plot.heading, below=-_GAP)
    canvas.in_points()
    left = (width - columns * pitch + _GAP) / 2 if width >= PAGE_WIDTH else 0.0
    found = steps(plot.marks)
    colour = {
        mark.x: colour
        for step, colour in zip(found, STEPS[len(found)], strict=True)
        for mark in step.marks
    }
    marks = {mark.x: mark for mark in plot.marks}
    withheld = {mark.x for mark in plot.withheld}
    for tile in figure.tiles:
        corner = left + tile.column * pitch, deep - (tile.row + 1) * pitch + _GAP
        mark = marks.get(tile.x)
        missing = WITHHELD if tile.x in withheld else _NO_VALUE
        _tile(canvas, tile.x, mark, corner, pitch - _GAP, colour.get(tile.x, ""), missing)
    _legend(canvas, found, deep)
    return canvas


def _require_places(tiles: Sequence[Tile], plot: Plot) -> None:
    """Every value must have its place, and every place must be one area's alone."""
    placed = [tile.x for tile in tiles]
    without = [category for category in plot.categories if category not in placed]
    if without:
        raise ValueError(f"{', '.join(without)} have no tile; the tiles are {', '.join(placed)}")
    if len({(tile.column, tile.row) for tile in tiles}) < len(tiles):
        raise ValueError("two tiles stand in the same place")


def _tile(
    canvas: Canvas,
    name: str,
    mark: Mark | None,
    corner: tuple[float, float],
    side: float,
    colour: str,
    missing: str,
) -> None:
    """One square with its name above its value, or above what stands where there is none."""
    x, y = corner
    canvas.box(x, y, side, side, colour=colour, edge="" if mark else GREY1)
    ink = text_on(colour) if mark else MUTED
    lines = wrapped(name, side - 2 * _MARGIN, SMALL)
    if max(text_width(line, SMALL) for line in lines) > side:
        raise ValueError(f"the name {name!r} does not fit into its tile; give it a shorter one")
    value = mark.label if mark else missing
    size, weight = (_VALUE, SEMIBOLD) if mark else (SMALL, 400)
    middle = x + side / 2, y + side / 2
    tall = len(lines) * (LEADING - 1) + LEADING + 1
    for number, line in enumerate(lines):
        up = tall / 2 - (number + 0.5) * (LEADING - 1)
        canvas.text(*middle, line, dy=up, align="center", colour=ink, size=SMALL)
    down = -tall / 2 + (LEADING + 1) / 2
    canvas.text(*middle, value, dy=down, align="center", colour=ink, size=size, weight=weight)


def _legend(canvas: Canvas, found: Sequence[Step], top: float) -> None:
    """The steps with their limits in the upper left corner, the highest first."""
    for number, step in enumerate(reversed(found)):
        colour = STEPS[len(found)][len(found) - number - 1]
        y = top - number * _LINE - _SWATCH
        canvas.box(0, y, _SWATCH, _SWATCH, colour=colour)
        canvas.text(_SWATCH + 5, y + _SWATCH / 2, step.limits, colour=INK, size=SIZE)

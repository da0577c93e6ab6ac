"""The grid of small multiples: equal panels under their titles, row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from report.exhibits.canvas import PAGE_WIDTH, Canvas
from report.exhibits.typeface import LEADING, SEMIBOLD, wrapped

_TITLE, _BETWEEN_ROWS, _BETWEEN_COLUMNS = 4.0, 12.0, 10.0


@dataclass(frozen=True)
class Panel:
    """A panel's title as lines, and its plot in points from the lower left corner of the sheet's."""

    name: str
    title: tuple[str, ...]
    left: float
    bottom: float
    width: float
    height: float
    first_in_row: bool
    last_in_column: bool


@dataclass(frozen=True)
class Panels:
    """All panels, and how high they are together."""

    panels: tuple[Panel, ...]
    height: float

    @classmethod
    def of(
        cls,
        names: Sequence[str],
        *,
        sheet: float,
        left: float,
        right: float,
        height: float,
        below: float = 0,
    ) -> Self:
        """Panels `height` high on a sheet `sheet` wide.

        `left` is the room for labels before the first panel of a row, `right` that for numbers in
        each panel, `below` that for labels under the lowest panel of each column.
        """
        columns = _columns(len(names), sheet)
        pitch = (sheet - left + _BETWEEN_COLUMNS) / columns
        room = pitch - _BETWEEN_COLUMNS
        titles = [tuple(wrapped(name, room, weight=SEMIBOLD)) for name in names]
        above = max(map(len, titles)) * LEADING + _TITLE
        rows = -(-len(names) // columns)
        deep = above + height + _BETWEEN_ROWS
        whole = rows * deep - _BETWEEN_ROWS + below
        return cls(
            tuple(
                Panel(
                    name=name,
                    title=title,
                    left=left + i % columns * pitch,
                    bottom=whole - i // columns * deep - above - height,
                    width=room - right,
                    height=height,
                    first_in_row=i % columns == 0,
                    last_in_column=i + columns >= len(names),
                )
                for i, (name, title) in enumerate(zip(names, titles, strict=True))
            ),
            whole,
        )


def write_title(canvas: Canvas, panel: Panel) -> None:
    """Write the panel's title over its plot, its last line nearest."""
    up = panel.bottom + panel.height + _TITLE + len(panel.title) * LEADING / 2
    canvas.text(panel.left, up, panel.title, weight=SEMIBOLD)


def _columns(panels: int, sheet: float) -> int:
    """Two on a phone; on a page as many as leave the last row well filled."""
    if sheet < PAGE_WIDTH:
        return min(2, panels)
    return min(3, panels) if panels <= 3 or panels in (5, 6, 9) else 4

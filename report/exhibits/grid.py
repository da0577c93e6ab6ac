"""A drawn table as plain cells.

The web page and the PDF are both written from it, so they show the same table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Scope = Literal["", "col", "colgroup", "row", "rowgroup"]
Role = Literal["text", "fact", "sign", "unit", "break"]


@dataclass(frozen=True)
class Run:
    """A stretch of a cell's text. A fact has its id and, in em, the room to leave beside it.

    A sign stands where there is no number; what it means is read aloud in its place.
    """

    text: str
    role: Role = "text"
    fact: str = ""
    room: float = 0


@dataclass(frozen=True)
class Cell:
    """A cell: its text, its reach, and whom it heads (`scope` is empty for a data cell)."""

    runs: tuple[Run, ...] = ()
    scope: Scope = ""
    numeric: bool = False
    colspan: int = 1
    rowspan: int = 1

    @property
    def text(self) -> str:
        """The cell's text as one line."""
        return "".join(" " if run.role == "break" else run.text for run in self.runs)

    @property
    def words(self) -> tuple[str, ...]:
        """What a line may not break within."""
        return tuple(self.text.split(" "))


@dataclass(frozen=True)
class Line:
    """A row of the body; `total` sets it apart from those above, `group` is the heading it is under.

    A heading is the first line of its group.
    """

    cells: tuple[Cell, ...]
    total: bool = False
    group: str = ""

    @property
    def heads_group(self) -> bool:
        """Whether the row is only the heading of the rows below."""
        return self.cells[0].scope == "rowgroup"


@dataclass(frozen=True)
class Grid:
    """Header rows, body rows and notes of one table."""

    head: tuple[tuple[Cell, ...], ...]
    body: tuple[Line, ...]
    notes: tuple[str, ...]

    @property
    def width(self) -> int:
        """Number of columns."""
        return sum(cell.colspan for cell in self.head[0])

    def heads(self) -> Iterator[tuple[int, Cell]]:
        """Every header cell with the number of its first column."""
        free = list(range(self.width))
        for row in self.head:
            below: list[int] = []
            for cell in row:
                taken, free = free[: cell.colspan], free[cell.colspan :]
                below += taken if cell.rowspan == 1 else []
                yield taken[0], cell
            free = below

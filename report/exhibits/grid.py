"""A drawn table as plain cells, read from the HTML that great_tables writes.

The web page and the PDF are both written from this one reading, so they show the same table.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Literal

Scope = Literal["", "col", "colgroup", "row", "rowgroup"]
Role = Literal["text", "fact", "unit", "break"]


@dataclass(frozen=True)
class Run:
    """A stretch of a cell's text. A fact has its id and, in em, the room to leave beside it."""

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


def read_grid(html: str) -> Grid:
    """Read the table in what `GT.as_raw_html` returned."""
    reader = _Reader()
    reader.feed(html[html.index("<table") : html.index("</table>")])
    return Grid(tuple(reader.head), tuple(map(Line, reader.body)), tuple(reader.notes))


@dataclass
class _OpenCell:
    scope: Scope
    numeric: bool
    colspan: int
    rowspan: int
    runs: list[Run] = field(default_factory=list)

    def close(self) -> Cell:
        runs = list(_trimmed(self.runs))
        return Cell(
            runs=tuple(runs),
            scope=self.scope if runs else "",
            numeric=self.numeric,
            colspan=self.colspan,
            rowspan=self.rowspan,
        )


def _trimmed(runs: list[Run]) -> Iterator[Run]:
    """The runs without the layout's blanks around them."""
    for i, run in enumerate(runs):
        text = run.text.lstrip(" ") if i == 0 else run.text
        text = text.rstrip(" ") if i == len(runs) - 1 else text
        if text or run.role == "break":
            yield replace(run, text=text)


class _Reader(HTMLParser):
    """Follows great_tables' markup; everything that is only its look is left behind."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.head: list[tuple[Cell, ...]] = []
        self.body: list[tuple[Cell, ...]] = []
        self.notes: list[str] = []
        self._part = ""
        self._row: list[Cell] = []
        self._cell: _OpenCell | None = None
        self._run = Run("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if tag in ("thead", "tbody", "tfoot"):
            self._part = tag
        elif tag == "tr":
            self._row = []
        elif tag in ("th", "td"):
            self._cell = _OpenCell(
                _scope(tag, given, classes),
                "gt_right" in classes,
                int(given.get("colspan", 1)),
                int(given.get("rowspan", 1)),
            )
        elif tag == "br" and self._cell:
            self._cell.runs.append(Run("", "break"))
        elif tag == "span" and "fact" in classes:
            self._run = Run("", "fact", given["data-fact"], float(given.get("data-room", 0)))
        elif tag == "span" and "unit" in classes:
            self._run = Run("", "unit")

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self._run = Run("")
        elif tag in ("th", "td") and self._cell:
            self._row.append(self._cell.close())
            self._cell = None
        elif tag == "tr" and self._part == "tfoot":
            self.notes += [cell.text for cell in self._row]
        elif tag == "tr":
            (self.head if self._part == "thead" else self.body).append(tuple(self._row))

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.runs.append(replace(self._run, text=re.sub("[ \n]+", " ", data)))


def _scope(tag: str, given: dict[str, str], classes: list[str]) -> Scope:
    if tag == "td":
        return ""
    if "gt_group_heading" in classes:
        return "rowgroup"
    if given.get("scope") == "row":
        return "row"
    return "colgroup" if int(given.get("colspan", 1)) > 1 else "col"

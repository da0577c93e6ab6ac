"""A grid: what a table or a figure shows, cell by cell, however it is drawn."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from analysis.exhibit import Figure, Table
from analysis.unit_table import UnitTable

Kind = Literal["table", "figure", "unit_table"]
Place = tuple[str, str]


@dataclass(frozen=True)
class Cell:
    """A fact by its id, or a text that is no fact: an official sign, or a single unit's value."""

    fact: str = ""
    text: str = ""


@dataclass(frozen=True)
class Grid:
    """Cells by row and column; `words` are the texts around them (title, notes, unit)."""

    id: str
    kind: Kind
    title: str
    page: str
    cells: Mapping[Place, Cell]
    words: tuple[str, ...] = field(default=())

    @property
    def anchor(self) -> str:
        """Where the exhibit stands on its page; a unit table has a place for each county only."""
        return {"table": f"tbl-{self.id}", "figure": f"fig-{self.id}"}.get(self.kind, "")


def table_grid(table: Table, page: str) -> Grid:
    """A table by the labels of its rows and columns."""
    rows = _apart(f"{row.group}: {row.label}" if row.group else row.label for row in table.rows)
    columns = _apart(
        f"{column.spanner}: {column.label}" if column.spanner else column.label
        for column in table.columns
    )
    cells = {
        (row, column): Cell(fact=cell) if "." in cell.strip(".:") else Cell(text=cell)
        for row, shown in zip(rows, table.rows, strict=True)
        for column, cell in zip(columns, shown.cells, strict=True)
    }
    return Grid(table.id, "table", table.title, page, cells, (*table.notes, table.source))


def figure_grid(figure: Figure, page: str) -> Grid:
    """A figure by its categories and series."""
    series = _apart(f"{s.panel}: {s.label}" if s.panel else s.label for s in figure.series)
    cells = {
        (point.x, name): Cell(fact=point.fact)
        for name, drawn in zip(series, figure.series, strict=True)
        for point in drawn.points
    }
    words = (figure.unit, figure.n_note, figure.source)
    return Grid(figure.id, "figure", figure.title, page, cells, words)


def unit_table_grid(table: UnitTable) -> Grid:
    """A table of every unit by unit and year."""
    cells = {
        (f"{row.number} {row.name}", str(year)): Cell(text=cell.replace(".", ","))
        for row in table.rows
        for year, cell in zip(table.years, row.cells, strict=True)
    }
    words = (table.definition, table.unit, *table.notes, table.source)
    return Grid(table.id, "unit_table", table.title, "", cells, words)


def _apart(labels: Iterable[str]) -> list[str]:
    """The labels, each told apart from the same one before it."""
    return list(_numbered(labels))


def _numbered(labels: Iterable[str]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for label in labels:
        seen[label] += 1
        yield label if seen[label] == 1 else f"{label} ({seen[label]})"

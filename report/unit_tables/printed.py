"""A unit table as it prints: in parts, one for each county, with numbers and signs as words.

The web page and the PDF are written from these parts, so they show the same.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from analysis.digits import in_digits
from analysis.unit_table import CARRIED, SIGNS, UnitCell, UnitRow, UnitTable
from report.unit_tables.signs import CARRIED_WORDS, breaks_explained, signs_explained

BREAK = "brudd"


@dataclass(frozen=True)
class PrintedYear:
    """A column's heading, and whether a break lies before it."""

    year: int
    broken: bool


@dataclass(frozen=True)
class PrintedCell:
    """A number, with a word after it if it has a mark; or a sign, with the word to say instead."""

    number: str = ""
    mark: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class PrintedRow:
    """A unit's name and its cells."""

    name: str
    cells: tuple[PrintedCell, ...]


@dataclass(frozen=True)
class PrintedTable:
    """The rows of one county in one table."""

    title: str
    note: str
    years: tuple[PrintedYear, ...]
    rows: tuple[PrintedRow, ...]

    @property
    def rules(self) -> tuple[int, ...]:
        """The columns that a break lies before; 0 is the first year's."""
        return tuple(at for at, year in enumerate(self.years) if year.broken)


@dataclass(frozen=True)
class CountyPart:
    """A county and its part of each table."""

    county: str
    tables: tuple[PrintedTable, ...]


def county_parts(tables: Iterable[UnitTable]) -> Iterator[CountyPart]:
    """The tables cut by county, in the order in which the counties stand in the tables."""
    parts: dict[str, list[PrintedTable]] = {}
    for table in tables:
        for county, rows in groupby(table.rows, lambda row: row.county):
            parts.setdefault(county, []).append(_printed(table, county, tuple(rows)))
    for county, printed in parts.items():
        yield CountyPart(county, tuple(printed))


def _printed(table: UnitTable, county: str, rows: tuple[UnitRow, ...]) -> PrintedTable:
    explained = signs_explained(rows)
    sentences = [f"{table.unit.capitalize()}.", breaks_explained(table.breaks)]
    sentences.append(f"Tegn: {explained}." if explained else "")
    return PrintedTable(
        title=f"{table.title}, {county}",
        note=" ".join(filter(None, sentences)),
        years=tuple(PrintedYear(year, year in table.breaks) for year in table.years),
        rows=tuple(
            PrintedRow(row.name, tuple(printed_cell(text, table.decimals) for text in row.cells))
            for row in rows
        ),
    )


def printed_cell(text: str, decimals: int) -> PrintedCell:
    """How a cell prints: `12.25*` is 12,3 with its mark, `..` is said «mangler»."""
    cell = UnitCell.from_text(text)
    if cell.value is None:
        return PrintedCell(mark=cell.sign, spoken=SIGNS[cell.sign])
    number = in_digits(cell.value, decimals)
    return PrintedCell(number, CARRIED, CARRIED_WORDS) if cell.carried else PrintedCell(number)

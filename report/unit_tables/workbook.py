"""Unit tables as one Excel workbook: the notes first, then a sheet for each table.

A number carried forward stays a number: its format shows the mark. Nothing can be sorted by a click,
since the units are not to be ranked.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from analysis.rounding import round_half_away
from analysis.unit_table import CARRIED, UnitCell, UnitRow, UnitTable
from report.unit_tables.naming import naming, naming_columns
from report.unit_tables.notes import Note, notes
from report.unit_tables.printed import BREAK

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

NOTES_SHEET = "Om tallene"
WIDTHS = {"nummer": 9, "nøkkel": 22, "navn": 30, "fylke": 21}
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31


def workbook_bytes(tables: Sequence[UnitTable], edition: Mapping[str, Any]) -> bytes:
    """The workbook; the same tables and edition give the same bytes."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    book.set_properties(
        {
            "title": edition["title"],
            "author": ", ".join(edition["authors"]),
            "company": edition["institute"],
            "comments": edition["synthetic_notice"] if edition["synthetic"] else "",
            # Otherwise the clock's.
            "created": datetime.fromisoformat(str(edition["date"])),
        }
    )
    _write_notes(book, notes(tables, edition))
    for table in tables:
        _write_table(book, table)
    book.close()
    return out.getvalue()


def sheet_name(title: str) -> str:
    """A table's title as the name of a sheet, in which Excel allows 31 letters and few signs."""
    return _FORBIDDEN.sub(" ", title)[:_LONGEST_NAME].strip()


def _write_notes(book: Workbook, said: Iterable[Note]) -> None:
    sheet = book.add_worksheet(NOTES_SHEET)
    heading = book.add_format({"bold": True, "valign": "top"})
    sentence = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 1, 90)
    for at, (name, words) in enumerate(said):
        sheet.write_string(at, 0, name, heading)
        sheet.write_string(at, 1, words, sentence)
    _for_print(sheet)


def _write_table(book: Workbook, table: UnitTable) -> None:
    sheet = book.add_worksheet(sheet_name(table.title))
    head = {"bold": True, "bottom": 1, "valign": "bottom"}
    words = book.add_format(head)
    columns = naming_columns(table)
    for column, word in enumerate(columns):
        sheet.write_string(0, column, word.capitalize(), words)
        sheet.set_column(column, column, WIDTHS[word])
    for place, year in enumerate(table.years):
        shown = f'"{BREAK} "0' if year in table.breaks else "0"
        of_year = head | _rule(year, table) | {"align": "right", "num_format": shown}
        sheet.write_number(0, len(columns) + place, year, book.add_format(of_year))
    formats = _Formats(book, table)
    for at, row in enumerate(table.rows, start=1):
        _write_row(sheet, at, row, table, formats)
    sheet.set_column(len(columns), len(columns) + len(table.years) - 1, 11)
    sheet.freeze_panes(1, 2)
    sheet.repeat_rows(0)
    _for_print(sheet)


def _write_row(
    sheet: Worksheet, at: int, row: UnitRow, table: UnitTable, formats: _Formats
) -> None:
    named = naming(row, naming_columns(table))
    for column, word in enumerate(named):
        sheet.write_string(at, column, word)
    for place, (year, text) in enumerate(zip(table.years, row.cells, strict=True)):
        cell, column = UnitCell.from_text(text), len(named) + place
        look = formats.of(cell, year)
        if cell.value is None:
            sheet.write_string(at, column, cell.sign, look)
        else:
            value = float(round_half_away(cell.value, table.decimals))
            sheet.write_number(at, column, value, look)


class _Formats:
    """The looks of a table's cells, each made once."""

    def __init__(self, book: Workbook, table: UnitTable) -> None:
        self._book, self._table = book, table
        self._made: dict[tuple[bool, bool, bool], Format] = {}

    def of(self, cell: UnitCell, year: int) -> Format:
        """The look of a number, a number carried forward, or a sign."""
        key = (cell.value is None, cell.carried, year in self._table.breaks)
        if key not in self._made:
            digits = "0." + "0" * self._table.decimals if self._table.decimals else "0"
            look: dict[str, Any] = {"align": "right"} | _rule(year, self._table)
            if cell.carried:
                look |= {
                    "num_format": f'#,##{digits}"{CARRIED}"',
                    "italic": True,
                    "bg_color": "#FDF3EA",
                }
            elif cell.value is not None:
                look |= {"num_format": f"#,##{digits}"}
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _rule(year: int, table: UnitTable) -> dict[str, Any]:
    """The vertical rule before a year that comes after a break."""
    return {"left": 2} if year in table.breaks else {}


def _for_print(sheet: Worksheet) -> None:
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)

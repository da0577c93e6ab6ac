"""The rows of codes: who gave which themes to the answer of which unit.

They stand in `data/<year>/coding/<question>.csv`, one row for each answer and coder, parted by
semicolons so that Excel opens the file as a sheet: `unit;coder;themes;answer`. `themes` are keys of the
scheme, parted by commas. `answer` is the text that the coder read: when a new delivery changes it,
the code is of another answer.
"""

import codecs
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.coding.scheme import coding_folder
from analysis.csv_rows import read_csv_rows, uneven
from analysis.errors import UserError

COLUMNS = ("unit", "coder", "themes", "answer")
# What Excel would reckon instead of showing.
_FORMULA = ("=", "+", "-", "@")
# The zero that Excel takes from the number of a unit in Oslo, or of the municipality Oslo.
_WITHOUT_ZERO = (3, 5)


class RowsError(UserError):
    """The rows cannot be read, as `file:line: what is wrong; remedy`."""


@dataclass(frozen=True)
class CodeRow:
    """One coder's themes for one unit's answer; `themes` is empty while it is not coded."""

    unit: str
    coder: str
    themes: tuple[str, ...]
    answer: str
    line: int = 0


def rows_path(root: Path, year: int, question: str) -> Path:
    """Where the codes of a question are."""
    return coding_folder(root, year) / f"{question}.csv"


def read_rows(path: Path) -> tuple[CodeRow, ...]:
    """The rows in the order of the file.

    Raises:
        TextFileError: the file is missing, or not UTF-8.
        RowsError: other columns, or rows that do not fit them; all at once.
    """
    file = read_csv_rows(path, str(path), RowsError, separator=";")
    if tuple(cell.strip() for cell in file.header) != COLUMNS:
        said = f"{path}:1: the columns are {file.header!r}; write {';'.join(COLUMNS)}"
        raise RowsError([f"{said}, parted by semicolons"])
    rows = [(line, cells) for line, cells in file.rows if any(cells)]
    wrong = [
        f"{path}:{line}: {said}" for line, row in rows if (said := uneven(row, len(COLUMNS), ";"))
    ]
    if wrong:
        raise RowsError(wrong)
    return tuple(_row(line, *cells) for line, cells in rows)


def rows_text(rows: Iterable[CodeRow]) -> bytes:
    """The rows as the file has them: UTF-8 with its mark, by which Excel knows the letters."""
    lines = (";".join(COLUMNS), *(_line(row) for row in rows))
    return codecs.BOM_UTF8 + "".join(f"{line}\n" for line in lines).encode()


def same_text(text: str) -> str:
    """An answer as it is compared: on one line, without the mark that keeps Excel from reckoning."""
    return " ".join(text.split()).removeprefix("'")


def given(rows: Iterable[CodeRow]) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """The themes by coder and unit; rows that are not coded are left out."""
    by_coder: dict[str, dict[str, frozenset[str]]] = {}
    for row in rows:
        if row.themes:
            by_coder.setdefault(row.coder, {})[row.unit] = frozenset(row.themes)
    return by_coder


def _row(line: int, unit: str, coder: str, themes: str, answer: str) -> CodeRow:
    number = unit.strip()
    if number.isdigit() and len(number) in _WITHOUT_ZERO:
        number = f"0{number}"
    keys = (key.strip() for key in themes.split(","))
    return CodeRow(number, coder.strip(), tuple(key for key in keys if key), answer, line)


def _line(row: CodeRow) -> str:
    text = same_text(row.answer)
    cells = (
        row.unit,
        row.coder,
        ", ".join(row.themes),
        f"'{text}" if text.startswith(_FORMULA) else text,
    )
    return ";".join(
        f'"{c.replace(chr(34), chr(34) * 2)}"' if set(c) & set(';"') else c for c in cells
    )

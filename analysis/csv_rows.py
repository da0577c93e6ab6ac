"""A CSV file that a person writes: its header, and its rows with their lines."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import UserError
from analysis.text_file import read_text

_SIGNS = {",": "commas", ";": "semicolons"}


class CsvRowsError(UserError):
    """The quotes of the file do not fit, as `file:line: what is wrong; remedy`."""


@dataclass(frozen=True)
class CsvRows:
    """The header (empty in an empty file), and each row's last line with its cells (none on a blank line)."""

    header: list[str]
    rows: list[tuple[int, list[str]]]


def read_csv_rows(
    path: Path, shown_as: str, error: type[UserError] = CsvRowsError, *, separator: str = ","
) -> CsvRows:
    """The rows of a file parted by the separator; `shown_as` names it in errors.

    Raises:
        TextFileError: it is missing, or not UTF-8.
        UserError: of the class `error`, where a quote is not closed or stands inside a cell.
    """
    reader = csv.reader(
        io.StringIO(read_text(path, shown_as), newline=""), delimiter=separator, strict=True
    )
    try:
        header = next(reader, [])
        return CsvRows(header, [(reader.line_num, cells) for cells in reader])
    except csv.Error as wrong:
        said = f"{shown_as}:{reader.line_num}: {wrong}; check {_SIGNS[separator]} and quotes"
        raise error([said]) from None


def uneven(cells: list[str], columns: int, separator: str = ",") -> str:
    """What is wrong with a row that has other than so many cells; empty when nothing is."""
    if len(cells) == columns:
        return ""
    return f"{len(cells)} values for {columns} columns; check {_SIGNS[separator]} and quotes"

"""A delivery as an Excel workbook: one sheet, one row of names, values and no formulas."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from analysis.delivery.archive_safety import checked_archive
from analysis.delivery.limits import COLUMNS, ROWS
from analysis.delivery.number_text import number_text
from analysis.delivery.problem import DeliveryError, Problem, quoted
from analysis.delivery.raw_table import RawTable, raw_table

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]+[0-9]+:[A-Z]+[0-9]+)"')
_FORMULA, _ERROR = "f", "e"


def read_workbook(file: str, content: bytes, sheet: str = "") -> RawTable:
    """The table of a workbook; `sheet` names the one that counts where several hold something.

    Raises:
        DeliveryError: the workbook is damaged, protected or swollen, or holds macros, links,
            formulas, merged cells, or several sheets without a choice.
    """
    archive = checked_archive(file, content)
    try:
        # openpyxl warns of what it leaves out (styles, validation), none of which is data.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read(file, content, archive, sheet)
    except DeliveryError:
        raise
    # The reader meets damaged XML with whatever exception the damage leads to.
    except Exception as error:
        name = type(error).__name__
        said = f"cannot be read as a workbook ({name}); save it anew from Excel, or as CSV"
        raise DeliveryError([Problem(file, 0, "", "damaged", said)]) from None


def _read(file: str, content: bytes, archive: zipfile.ZipFile, sheet: str) -> RawTable:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    chosen = _chosen(file, book, sheet)
    problems = _merged(file, archive, chosen)
    rows: list[tuple[int, list[str]]] = []
    for number, cells in enumerate(_rows(chosen), start=1):
        problems += _not_values(file, chosen.title, cells)
        rows.append((number, [_text(cell) for cell in cells]))
    book.close()
    if problems:
        raise DeliveryError(problems)
    width = max((len(cells) for _, cells in rows), default=0)
    padded = [(number, cells + [""] * (width - len(cells))) for number, cells in rows]
    header = padded[0][1] if padded else []
    return raw_table(file, f"Excel, sheet {chosen.title!r}", header, padded[1:])


def _chosen(file: str, book: Any, sheet: str) -> Any:
    """The sheet that was named, or the only one that holds anything."""
    titles = [one.title for one in book.worksheets]
    if sheet:
        if sheet in titles:
            return book[sheet]
        said = f"has no sheet {sheet!r}, which variables.yml names; there are {', '.join(titles)}"
        raise DeliveryError([Problem(file, 0, "", "sheet", said)])
    filled = [one for one in book.worksheets if any(_has_value(row) for row in _rows(one))]
    if not filled:
        said = "the file is empty; the first row must hold the names of the columns"
        raise DeliveryError([Problem(file, 0, "", "empty", said)])
    if len(filled) > 1:
        names = ", ".join(quoted(one.title) for one in filled)
        said = f"{len(filled)} sheets hold something ({names}); write `sheet: name` in variables.yml, or delete the others"
        raise DeliveryError([Problem(file, 0, "", "several sheets", said)])
    return filled[0]


def _rows(sheet: Any) -> Iterator[Sequence[Any]]:
    """The rows as they stand, whatever size the sheet claims to have; one more than may be there."""
    sheet.reset_dimensions()
    return islice(sheet.iter_rows(max_col=None), ROWS + 2)


def _has_value(cells: Sequence[Any]) -> bool:
    return any(cell.value is not None for cell in cells)


def _merged(file: str, archive: zipfile.ZipFile, sheet: Any) -> list[Problem]:
    found = _MERGED.findall(archive.read(sheet._worksheet_path))
    return [
        Problem(file, 0, ref.decode(), "merged cells", "is one merged cell; unmerge it, so that every column has one name and every row its own values")
        for ref in found
    ]  # fmt: skip


def _not_values(file: str, title: str, cells: Sequence[Any]) -> Iterator[Problem]:
    """Cells that hold something other than a value."""
    if len(cells) > COLUMNS:
        said = f"sheet {title!r} has {len(cells)} columns, and a delivery has at most {COLUMNS}"
        raise DeliveryError([Problem(file, 0, "", "size", f"{said}; check what the file holds")])
    for cell in cells:
        if cell.data_type == _FORMULA:
            said = f"{quoted(str(cell.value))} is a formula; paste its value instead"
            yield Problem(file, cell.row, cell.coordinate, "formula", said)
        elif cell.data_type == _ERROR:
            said = f"{quoted(str(cell.value))} is an error of Excel's; write the value"
            yield Problem(file, cell.row, cell.coordinate, "error value", said)


def _text(cell: Any) -> str:
    value = cell.value
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case int() | float():
            return number_text(value)
        case datetime() | date() | time() | timedelta():
            return value.isoformat() if not isinstance(value, timedelta) else str(value)
        case _:
            return str(value).strip()

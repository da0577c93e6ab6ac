"""A sheet as CSV and as an Excel workbook, in the forms that a Norwegian Excel opens as they are.

What a survey answer holds may look like a formula or a link; text is written as text.
"""

import csv
import io
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from report.downloads.sheet import Sheet, Value

_NOTES_APART = 2
_LABEL_WIDTH, _NUMBER_WIDTH = 34, 14
# Read as the start of a formula by spreadsheets, also in CSV.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(sheet: Sheet) -> bytes:
    """Fields parted by semicolons, decimal comma, and the byte order mark that Excel asks for."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(map(_field, sheet.headings))
    writer.writerows(map(_field, row) for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _field(value: Value) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return f"'{value}" if value.startswith(_FORMULA) else value


def xlsx_bytes(sheet: Sheet, edition: Mapping[str, Any]) -> bytes:
    """One sheet with the numbers, and under them the notes; the same input gives the same bytes."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    # The clock's time would be in it otherwise.
    made = datetime.fromisoformat(str(edition["date"]))
    book.set_properties({"title": sheet.title, "company": edition["institute"], "created": made})
    page = book.add_worksheet("Tall")
    title, head = book.add_format({"bold": True}), book.add_format({"bold": True, "bottom": 1})
    page.write_string(0, 0, sheet.title, title)
    for column, heading in enumerate(sheet.headings):
        page.write_string(2, column, heading, head)
    looks: dict[int, Any] = {}
    for at, row in enumerate(sheet.rows, start=3):
        for column, value in enumerate(row):
            if isinstance(value, Decimal):
                places = max(0, -int(value.as_tuple().exponent))
                if places not in looks:
                    shown = "#,##0" + ("." + "0" * places if places else "")
                    looks[places] = book.add_format({"num_format": shown})
                page.write_number(at, column, float(value), looks[places])
            else:
                page.write_string(at, column, value)
    notice = [str(edition["synthetic_notice"])] if edition["synthetic"] else []
    for at, note in enumerate((*sheet.notes, *notice), start=len(sheet.rows) + 3 + _NOTES_APART):
        page.write_string(at, 0, note)
    labels = sum(isinstance(value, str) for value in sheet.rows[0]) if sheet.rows else 1
    page.set_column(0, max(0, labels - 1), _LABEL_WIDTH)
    page.set_column(labels, max(labels, len(sheet.headings) - 1), _NUMBER_WIDTH)
    page.freeze_panes(3, 0)
    book.close()
    return out.getvalue()

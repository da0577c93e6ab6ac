"""`quality.xlsx`: one sheet for each county adviser, with what the municipalities must answer.

Texts are written as texts, never as formulas, links or numbers, whatever they begin with. The
workbook has a fixed date, so that the same findings are the same bytes.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter

from report.quality.row import SEVERITY, FindingRow

COLUMNS: Mapping[str, int] = {
    "Nr.": 9,
    "Kommune eller bydel": 20,
    "Spørsmål": 38,
    "Svarlinje": 28,
    "I fjor": 12,
    "I år": 12,
    "Det vi ser": 52,
    "Det vi spør om": 34,
    "Svar fra kommunen": 40,
    "Alvorlighet": 13,
    "Id": 44,
}
_ANSWER = list(COLUMNS).index("Svar fra kommunen")
_MUST_ANSWER = ("error", "warning")
_SHEET_NAME_AT_MOST = 31


def must_answer(rows: Iterable[FindingRow]) -> tuple[FindingRow, ...]:
    """The findings that a municipality must answer, in the order of units."""
    asked = (
        row
        for row in rows
        if row.unit_name and not row.accepted and row.finding.severity in _MUST_ANSWER
    )
    return tuple(sorted(asked, key=lambda r: (len(r.finding.unit), r.finding.unit, r.finding.id)))


def county_lists(
    rows: Iterable[FindingRow], counties: Iterable[str], *, title: str, year: int, dated: date
) -> bytes:
    """The workbook: a front sheet, and a sheet for each of `counties` in their order."""
    asked = must_answer(rows)
    file = BytesIO()
    book = xlsxwriter.Workbook(
        file,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"title": title, "created": datetime.combine(dated, time())})
    styles = _styles(book)
    by_county = {county: [row for row in asked if row.county == county] for county in counties}
    _front(book, styles, by_county, title, year)
    for county, of_county in by_county.items():
        _sheet(book, styles, county, of_county)
    book.close()
    return file.getvalue()


def _styles(book: Any) -> dict[str, Any]:
    text = {"font_name": "Calibri", "font_size": 11, "text_wrap": True, "valign": "top"}
    return {
        "text": book.add_format(text),
        "number": book.add_format(text | {"num_format": "#,##0.0", "align": "right"}),
        "right": book.add_format(text | {"align": "right"}),
        "small": book.add_format(text | {"font_size": 9, "font_color": "#57606A"}),
        "answer": book.add_format(
            text | {"bg_color": "#FDF3EA", "border": 1, "border_color": "#D8DEE4"}
        ),
        "head": book.add_format(text | {"bold": True, "bg_color": "#EFF5F8", "bottom": 1}),
        "title": book.add_format(text | {"bold": True, "font_size": 16, "text_wrap": False}),
    }


def _front(
    book: Any,
    styles: dict[str, Any],
    by_county: Mapping[str, list[FindingRow]],
    title: str,
    year: int,
) -> None:
    sheet = book.add_worksheet("Om listen")
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 3, 12)
    sheet.write_string(0, 0, title, styles["title"])
    explained = (
        f"Listen har ett ark for hvert fylke. Hver rad er et spørsmål til én kommune eller bydel om svarene i {year}.",
        "Skriv svaret fra kommunen i den fargede kolonnen. La kolonnen «Id» stå: den kobler svaret til funnet.",
        "Et funn er et spørsmål, ikke en fasit. Svaret kan være riktig; da trenger vi en kort forklaring.",
        "Tallene er årsverk der ikke annet står. En tom celle betyr at det ikke er svart.",
    )
    for line, words in enumerate(explained, 2):
        sheet.merge_range(line, 0, line, 3, "", styles["text"])
        sheet.write_string(line, 0, words, styles["text"])
        sheet.set_row(line, 32)
    top = len(explained) + 3
    for column, words in enumerate(("Fylke", "Spørsmål", "Feil", "Enheter")):
        sheet.write_string(top, column, words, styles["head"])
    for line, (county, of_county) in enumerate(by_county.items(), top + 1):
        sheet.write_string(line, 0, county, styles["text"])
        sheet.write_number(line, 1, len(of_county), styles["right"])
        errors = sum(row.finding.severity == "error" for row in of_county)
        sheet.write_number(line, 2, errors, styles["right"])
        sheet.write_number(line, 3, len({row.finding.unit for row in of_county}), styles["right"])


def _sheet(book: Any, styles: dict[str, Any], county: str, rows: list[FindingRow]) -> None:
    sheet = book.add_worksheet(county[:_SHEET_NAME_AT_MOST])
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    for column, (words, width) in enumerate(COLUMNS.items()):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, words, styles["head"])
    for line, row in enumerate(rows, 1):
        for column, value in enumerate(_cells(row)):
            _write(sheet, styles, line, column, value)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    else:
        sheet.write_string(1, 0, "Ingen spørsmål til enhetene i fylket.")


def _cells(row: FindingRow) -> tuple[str | float | None, ...]:
    finding = row.finding
    said = f"{finding.said}\n{finding.arithmetic}" if finding.arithmetic else finding.said
    return (
        *(finding.unit, row.unit_name, row.question, row.line or None, row.last, row.this, said),
        *(finding.remedy, None, SEVERITY[finding.severity], finding.id),
    )


def _write(
    sheet: Any, styles: dict[str, Any], line: int, column: int, value: str | float | None
) -> None:
    if column == _ANSWER:
        sheet.write_blank(line, column, None, styles["answer"])
    elif isinstance(value, str):
        last = column == len(COLUMNS) - 1
        sheet.write_string(line, column, value, styles["small" if last else "text"])
    elif value is not None:
        sheet.write_number(line, column, value, styles["number"])

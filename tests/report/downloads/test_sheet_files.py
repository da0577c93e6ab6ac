import io
from decimal import Decimal

from openpyxl import load_workbook

from report.downloads.sheet import Sheet
from report.downloads.sheet_files import csv_bytes, xlsx_bytes

SHEET = Sheet(
    "tbl-a",
    "Årsverk",
    ("Fylke", "Årsverk"),
    (("Agder", Decimal("1234.5")), ('=HYPERLINK("x")', Decimal(-3)), ("Viken", ":")),
    ("Kilde: IS-24/8",),
)
EDITION = {
    "date": "2024-02-01",
    "institute": "Instituttet",
    "synthetic": True,
    "synthetic_notice": "Tallene er laget.",
}


def test_the_csv_opens_in_a_norwegian_excel_and_holds_no_formula() -> None:
    assert csv_bytes(SHEET).decode("utf-8-sig").splitlines() == [
        "Fylke;Årsverk",
        "Agder;1234,5",
        '"\'=HYPERLINK(""x"")";-3',
        "Viken;:",
    ]


def test_the_workbook_has_numbers_as_numbers_and_says_that_they_are_synthetic() -> None:
    page = load_workbook(io.BytesIO(xlsx_bytes(SHEET, EDITION)))["Tall"]
    rows = [row for row in page.iter_rows(values_only=True) if any(row)]
    assert rows == [
        ("Årsverk", None),
        ("Fylke", "Årsverk"),
        ("Agder", 1234.5),
        ('=HYPERLINK("x")', -3),
        ("Viken", ":"),
        ("Kilde: IS-24/8", None),
        ("Tallene er laget.", None),
    ]
    assert page["A5"].data_type == "s"


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert xlsx_bytes(SHEET, EDITION) == xlsx_bytes(SHEET, EDITION)

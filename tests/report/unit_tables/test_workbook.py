import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from report.unit_tables.workbook import sheet_name, workbook_bytes
from tests.unit_table_sample import adults, higher_education

EDITION: dict[str, Any] = {
    "year": 2023,
    "title": "Rapporten 2023",
    "authors": ["Gruppen"],
    "institute": "Verkstedet",
    "date": "2023-12-20",
    "licence": "CC BY 4.0",
    "credit": "Kartverket",
    "synthetic": True,
    "synthetic_notice": "Svarene er syntetiske.",
}


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    content = workbook_bytes((adults(), higher_education()), EDITION)
    return openpyxl.load_workbook(io.BytesIO(content))


def test_the_notes_come_first_and_then_a_sheet_for_each_table(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == [
        "Om tallene",
        "Årsverk til voksne",
        "Høyere utdanning i tjenester ti",
    ]


def test_units_are_rows_in_their_order_with_numbers_as_numbers_and_signs_as_text(
    book: openpyxl.Workbook,
) -> None:
    values = list(book["Årsverk til voksne"].values)
    assert values == [
        ("Nummer", "Navn", "Fylke", 2019, 2020, 2021),
        ("1101", "Eigersund", "Rogaland", 20, 20, 1234.3),
        ("1505", "Kristiansund", "Møre og Romsdal", ".", "..", ":"),
        ("1506", "Molde", "Møre og Romsdal", 0, 3.1, 3.1),
    ]


def test_a_carried_number_shows_its_mark_and_a_break_its_rule(book: openpyxl.Workbook) -> None:
    sheet = book["Årsverk til voksne"]
    assert sheet["E2"].number_format == '#,##0.0"*"'
    assert sheet["D2"].number_format == "#,##0.0"
    assert sheet["E1"].number_format == '"brudd "0'
    assert [sheet[f"{column}3"].border.left.style for column in "DEF"] == [None, "medium", None]


def test_the_header_stays_and_nothing_invites_to_sort(book: openpyxl.Workbook) -> None:
    sheet = book["Årsverk til voksne"]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref is None
    assert sheet.tables == {}


def test_the_notes_say_what_the_numbers_are(book: openpyxl.Workbook) -> None:
    said = [tuple(row) for row in book["Om tallene"].values]
    assert ("Om tallene", "Svarene er syntetiske.") in said
    assert ("Årsverk til voksne", "Årsverk i tjenester til voksne. Enhet: årsverk.") in said
    assert (None, "..  mangler") in [(a or None, b) for a, b in said]
    assert ("Inndeling", "Kommuneinndelingen 2020–2023.") in said
    assert ("Lisens", "CC BY 4.0. Kartverket.") in said


def test_the_same_tables_give_the_same_bytes_dated_as_the_edition(book: openpyxl.Workbook) -> None:
    tables = (adults(), higher_education())
    assert workbook_bytes(tables, EDITION) == workbook_bytes(tables, EDITION)
    assert book.properties.created == datetime(2023, 12, 20)
    assert book.properties.modified == datetime(2023, 12, 20)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Årsverk til voksne", "Årsverk til voksne"),
        ("Høyere utdanning, barn og unge i alle kommuner", "Høyere utdanning, barn og unge"),
        ("a/b: [c]?*", "a b   c"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(title: str, name: str) -> None:
    assert sheet_name(title) == name

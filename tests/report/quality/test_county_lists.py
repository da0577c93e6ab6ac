"""The workbook is read back: a sheet for each county with what its municipalities must answer."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from report.quality.county_lists import COLUMNS, county_lists, must_answer
from report.quality.row import counties, rows
from tests.report.quality.sample import HOSTILE, quality


def made() -> bytes:
    found = quality()
    return county_lists(
        rows(found), counties(found), title="Spørsmål", year=2023, dated=date(2023, 12, 20)
    )


@pytest.fixture(scope="module")
def book() -> Workbook:
    return openpyxl.load_workbook(BytesIO(made()))


def test_there_is_a_sheet_for_each_county_after_the_front(book: Workbook) -> None:
    assert book.sheetnames == ["Om listen", "Agder", "Vestland", "Oslo"]
    front = [[cell.value for cell in row] for row in book["Om listen"].iter_rows(min_row=8)]
    assert front == [
        ["Fylke", "Spørsmål", "Feil", "Enheter"], ["Agder", 1, 0, 1], ["Vestland", 1, 0, 1], ["Oslo", 0, 0, 0],
    ]  # fmt: skip


def test_a_row_is_a_question_with_both_years_and_room_for_an_answer(book: Workbook) -> None:
    head, row = book["Vestland"].iter_rows(values_only=True)
    assert dict(zip(head, row, strict=True)) == {
        "Nr.": "1101", "Kommune eller bydel": "Eigersund", "Spørsmål": "Årsverk etter tiltak?",
        "Svarlinje": None, "I fjor": 10, "I år": 14.5,
        "Det vi ser": "Summen er endret mye.\n10,0 → 14,5: +45 %", "Det vi spør om": "Stemmer det?",
        "Svar fra kommunen": None, "Alvorlighet": "Advarsel", "Id": "change.2023.1101.tiltak",
    }  # fmt: skip
    assert list(head) == list(COLUMNS)


def test_only_what_must_be_answered_is_asked() -> None:
    asked = must_answer(rows(quality()))
    assert [row.finding.id for row in asked] == [
        "change.2023.1101.tiltak",
        "change.2023.1103.tiltak",
    ]


def test_text_stays_text_whatever_it_begins_with(book: Workbook) -> None:
    row = next(book["Agder"].iter_rows(min_row=2))
    said, asked = row[6], row[7]
    assert (said.value, said.data_type) == (HOSTILE, "s")
    assert (asked.value, asked.data_type) == ("=HYPERLINK(1)", "s")
    assert row[0].data_type == "s"
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in row)


def test_the_header_stands_still_and_long_texts_wrap(book: Workbook) -> None:
    sheet = book["Agder"]
    assert sheet.freeze_panes == "C2"
    assert sheet["G2"].alignment.wrap_text
    assert sheet.column_dimensions["G"].width > 40
    assert sheet.auto_filter.ref == "A1:K2"


def test_a_county_without_questions_says_so(book: Workbook) -> None:
    assert book["Oslo"]["A2"].value == "Ingen spørsmål til enhetene i fylket."


def test_the_same_findings_are_the_same_bytes(book: Workbook) -> None:
    assert made() == made()
    assert book.properties.created.date() == date(2023, 12, 20)

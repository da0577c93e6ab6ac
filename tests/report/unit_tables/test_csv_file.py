import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from analysis.unit_table import UnitCell, UnitRow
from report.unit_tables.csv_file import csv_bytes
from tests.unit_table_sample import adults


def test_each_unit_and_year_has_a_row_with_a_number_or_a_sign() -> None:
    lines = csv_bytes(adults()).decode("utf-8-sig").split("\r\n")
    assert lines[:7] == [
        "nummer;navn;fylke;år;verdi;tegn;videreført",
        "1101;Eigersund;Rogaland;2019;20,0;;0",
        "1101;Eigersund;Rogaland;2020;20,0;;1",
        "1101;Eigersund;Rogaland;2021;1234,3;;0",
        "1505;Kristiansund;Møre og Romsdal;2019;;.;",
        "1505;Kristiansund;Møre og Romsdal;2020;;..;",
        "1505;Kristiansund;Møre og Romsdal;2021;;:;",
    ]
    assert lines[-1] == ""


def test_excel_is_told_that_it_is_utf_8() -> None:
    assert csv_bytes(adults()).startswith(b"\xef\xbb\xbfnummer")


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_every_name_comes_back_as_it_was(names: list[str]) -> None:
    rows = tuple(
        UnitRow(
            number=str(at),
            name=name,
            county="F",
            cells=("1.0", "1.0", UnitCell.from_text(":").to_text()),
        )
        for at, name in enumerate(names)
    )
    text = csv_bytes(replace(adults(), rows=rows)).decode("utf-8-sig")
    back = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    assert [line["navn"] for line in back[::3]] == names

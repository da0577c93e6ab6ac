from dataclasses import replace

import pytest

from report.unit_tables.printed import PrintedCell, county_parts, printed_cell
from tests.unit_table_sample import adults, children, higher_education


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("1234.25", PrintedCell("1\u00a0234,3")),
        ("20.0*", PrintedCell("20,0", "*", "ført videre fra et tidligere år")),
        (".", PrintedCell("", ".", "ikke aktuelt")),
        ("..", PrintedCell("", "..", "mangler")),
        (":", PrintedCell("", ":", "kan ikke offentliggjøres")),
    ],
)
def test_a_cell_prints_with_a_decimal_comma_or_a_sign_and_its_word(
    text: str, cell: PrintedCell
) -> None:
    assert printed_cell(text, 1) == cell


def test_every_county_has_its_part_of_each_table_in_the_tables_order() -> None:
    parts = list(county_parts([adults(), children()]))
    assert [(part.county, [table.title for table in part.tables]) for part in parts] == [
        ("Rogaland", ["Årsverk til voksne, Rogaland", "Årsverk til barn og unge, Rogaland"]),
        (
            "Møre og Romsdal",
            ["Årsverk til voksne, Møre og Romsdal", "Årsverk til barn og unge, Møre og Romsdal"],
        ),
    ]
    assert [row.name for row in parts[1].tables[0].rows] == ["Kristiansund", "Molde"]


def test_a_table_says_its_unit_its_break_and_the_signs_it_has() -> None:
    rogaland, _ = county_parts([adults()])
    assert rogaland.tables[0].note == (
        "Årsverk. Brudd før 2020 (loddrett strek). Tegn: * ført videre fra et tidligere år."
    )
    assert rogaland.tables[0].rules == (1,)


def test_a_table_without_breaks_or_signs_says_its_unit() -> None:
    plain = replace(higher_education(), breaks=(), rows=children().rows)
    assert next(county_parts([plain])).tables[0].note == "Prosent."

"""A table of every unit: one row each, in official order, with a sign where there is no number."""

import pytest

from analysis.statistics.unit_series import unit_table
from analysis.unit_table import UnitTable
from tests.analysis.statistics.reform_survey import (
    AUKRA,
    HARAM,
    MOLDE,
    SMØLA,
    ÅLESUND,
    ÅLESUND_2020,
    reform_survey,
)

SURVEY = reform_survey()


def cells(table: UnitTable, number: str) -> tuple[str, ...]:
    return next(row.cells for row in table.rows if row.number == number)


def test_it_is_in_the_editions_division_unless_told_otherwise() -> None:
    table = unit_table(SURVEY, "fte.total")
    assert (table.division, len(table.rows)) == (2024, 373)
    assert len(unit_table(SURVEY, "fte.total", division=2020).rows) == 372
    assert table.years == (2019, 2022, 2023, 2024)
    assert table.breaks == (2020, 2024)


def test_units_stand_by_county_and_number() -> None:
    table = unit_table(SURVEY, "fte.total")
    numbers = [row.number for row in table.rows]
    assert numbers == sorted(numbers)
    assert (numbers[0], numbers[17], numbers[-1]) == ("030101", "1101", "5636")
    counties = list(dict.fromkeys(row.county for row in table.rows))
    assert len(counties) == 15
    assert counties[:3] == ["Oslo", "Rogaland", "Møre og Romsdal"]


def test_before_a_split_its_parts_have_no_figures() -> None:
    table = unit_table(SURVEY, "fte.total")
    assert cells(table, ÅLESUND) == cells(table, HARAM) == (".", ".", ".", "2.0")
    assert table.notes == (
        "Serien for Ålesund og Haram begynner i 2024. Før det er Ålesund (1507) bare kjent samlet, "
        "og det som er samlet, fordeles ikke uten nøkkel.",
    )


def test_a_series_that_has_not_begun_says_so() -> None:
    (note,) = unit_table(reform_survey(2023), "fte.total", division=2024).notes
    assert note.startswith("Serien for Ålesund og Haram begynner senere. I disse årene er Ålesund")


def test_in_the_older_division_the_parts_are_one_unit() -> None:
    table = unit_table(SURVEY, "fte.total", division=2020)
    assert cells(table, ÅLESUND_2020) == ("2.0", "2.0", "2.0", "4.0")
    assert table.notes == ()


def test_a_unit_that_gave_nothing() -> None:
    assert cells(unit_table(SURVEY, "fte.total"), AUKRA) == ("..", "..", "..", "2.0")
    assert cells(unit_table(SURVEY, "fte.educated"), AUKRA) == ("..", "..", "..", "50")


def test_a_figure_that_was_carried_forward_is_marked() -> None:
    assert cells(unit_table(SURVEY, "fte.total"), MOLDE) == ("2.0", "2.0", "2.0*", "2.0")
    assert cells(unit_table(SURVEY, "fte.educated"), MOLDE) == ("50", "50", "50*", "50")


def test_a_share_of_a_handful_is_not_published() -> None:
    table = unit_table(SURVEY, "fte.educated")
    assert cells(table, SMØLA) == (":", ":", ":", ":")
    assert cells(unit_table(SURVEY, "fte.total"), SMØLA) == ("0.8",) * 4
    assert table.notes[-1] == (
        "Andeler av mindre enn 1 årsverk offentliggjøres ikke for en enkelt enhet."
    )


def test_units_and_decimals_are_those_of_the_measure() -> None:
    total, share = unit_table(SURVEY, "fte.total"), unit_table(SURVEY, "fte.educated")
    assert (total.unit, total.decimals) == ("årsverk", 1)
    assert (share.unit, share.decimals) == ("prosent", 0)


def test_a_measure_without_a_figure_for_a_unit_is_refused() -> None:
    with pytest.raises(ValueError, match="'fte.rate' is a rate; a table of units is of a total"):
        unit_table(SURVEY, "fte.rate")

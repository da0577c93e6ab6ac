"""The divisions of 2016–2026 are those in which the country's municipalities were counted."""

from pathlib import Path

import pytest

from analysis.reference.division import DivisionError, codes, division_of, divisions

ROOT = Path(__file__).parents[3]


def test_there_have_been_six_divisions() -> None:
    assert divisions(ROOT) == (2016, 2017, 2018, 2019, 2020, 2024)


@pytest.mark.parametrize(
    ("year", "division"), [(2016, 2016), (2019, 2019), (2020, 2020), (2023, 2020), (2026, 2024)]
)
def test_a_year_lies_in_the_division_that_began_last(year: int, division: int) -> None:
    assert division_of(ROOT, year) == division


@pytest.mark.parametrize(
    ("division", "municipalities"),
    [(2016, 428), (2017, 426), (2018, 422), (2019, 422), (2020, 356), (2024, 357)],
)
def test_the_number_of_municipalities(division: int, municipalities: int) -> None:
    assert len(codes(ROOT, division)) == municipalities


def test_the_codes_of_a_division_are_its_own() -> None:
    assert {"1507", "0301"} < codes(ROOT, 2020)
    assert {"1508", "1580"} < codes(ROOT, 2024)
    assert not codes(ROOT, 2020) & {"1508", "1580", "1850"}


def test_a_year_without_population_says_what_to_add() -> None:
    with pytest.raises(DivisionError, match="for 2030; there is for 2016–2026; add the inhabit"):
        division_of(ROOT, 2030)


def test_a_year_in_which_no_division_begins_names_those_in_which_one_does() -> None:
    with pytest.raises(
        DivisionError, match="begins in 2021; .* 2016, 2017, 2018, 2019, 2020, 2024"
    ):
        codes(ROOT, 2021)

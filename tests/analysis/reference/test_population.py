"""Population follows the municipalities into the division of 2020–2023."""

from pathlib import Path

import pytest

from analysis.reference.population import (
    district_population,
    municipal_population,
    national_population,
)

ROOT = Path(__file__).parents[3]


def test_a_merged_municipality_is_the_sum_of_its_parts() -> None:
    # Kristiansand, Søgne and Songdalen became Kristiansand (4204) on 1 January 2020.
    people = municipal_population(ROOT, 2019)["population_all"]
    assert people["4204"] == 92_282 + 11_403 + 6_706


@pytest.mark.parametrize("year", range(2016, 2024))
def test_nobody_is_lost(year: int) -> None:
    people = municipal_population(ROOT, year)
    assert len(people) == 356
    assert people["population_all"].sum() == national_population(ROOT, year)
    assert (people["population_adults"] + people["population_children"]).equals(
        people["population_all"]
    )


def test_those_without_a_district_are_shared_out() -> None:
    assert district_population(ROOT, 2023)["population_all"].sum() == 709_037
    assert district_population(ROOT, 2019).isna().all(axis=None)

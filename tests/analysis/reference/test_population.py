"""Population follows the municipalities into any division, and never guesses at a split."""

from pathlib import Path

import pytest

from analysis.reference.division import divisions
from analysis.reference.population import (
    district_population,
    inhabitants,
    national_population,
    unit_population,
)
from analysis.reference.units import places

ROOT = Path(__file__).parents[3]
YEARS = range(2016, 2027)


def test_a_merged_municipality_is_the_sum_of_its_parts() -> None:
    # Kristiansand, Søgne and Songdalen became Kristiansand (4204) on 1 January 2020.
    people = unit_population(ROOT, 2019, 2020)["population_all"]
    assert people["4204"] == 92_282 + 11_403 + 6_706
    assert inhabitants(ROOT, 2019, 2020, ["4204"]) == 110_391


def test_a_split_municipality_is_whole_again_in_the_older_division() -> None:
    parts = unit_population(ROOT, 2024, 2024)["population_all"]
    assert unit_population(ROOT, 2024, 2020)["population_all"]["1507"] == (
        parts["1508"] + parts["1580"]
    )


@pytest.mark.parametrize(
    ("year", "division", "unknown"),
    [
        (2023, 2024, {"1508", "1580"}),
        (2019, 2020, {"1806", "1875", "5055", "5056", "5059"}),
        (2016, 2017, {"0704", "0710"}),
        (2023, 2020, set()),
        (2026, 2020, set()),
    ],
)
def test_what_got_a_part_of_a_split_is_unknown(year: int, division: int, unknown: set[str]) -> None:
    people = unit_population(ROOT, year, division)["population_all"]
    missing = {unit for unit in people.index[people.isna()] if len(unit) == 4}
    assert missing == unknown


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("division", [2020, 2024])
def test_nobody_is_lost_in_any_county(year: int, division: int) -> None:
    counties = places(ROOT, division).groupby("county_key").groups
    for group in ("all", "adults", "children"):
        by_county = [inhabitants(ROOT, year, division, c, group) for c in counties.values()]
        assert None not in by_county
        assert sum(n or 0 for n in by_county) == national_population(ROOT, year, group)


def test_a_group_that_holds_a_part_of_a_split_is_unknown() -> None:
    assert inhabitants(ROOT, 2019, 2020, ["1806"]) is None
    # Narvik, Hamarøy, Tysfjord and Ballangen.
    assert inhabitants(ROOT, 2019, 2020, ["1806", "1875"]) == 18_630 + 1_747 + 1_925 + 2_470


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("division", divisions(ROOT))
def test_adults_and_children_are_everyone(year: int, division: int) -> None:
    people = unit_population(ROOT, year, division).dropna()
    adults, children = people["population_adults"], people["population_children"]
    assert (adults + children).equals(people["population_all"])


def test_those_without_a_district_are_shared_out() -> None:
    assert district_population(ROOT, 2023)["population_all"].sum() == 709_037
    assert district_population(ROOT, 2019).empty


def test_before_2020_oslo_is_known_only_as_a_whole() -> None:
    districts = list(district_population(ROOT, 2020).index)
    assert inhabitants(ROOT, 2019, 2020, districts) == 681_071
    assert inhabitants(ROOT, 2019, 2020, districts[:5]) is None

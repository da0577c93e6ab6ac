"""The reporting units are those of the printed table 4.1."""

from pathlib import Path

import pytest

from analysis.reference.population import AgeGroup
from analysis.reference.units import national_population, units

ROOT = Path(__file__).parents[3]

# Table 4.1 of the 2023 report: units, 0–17 years, 18 years and over, all; on 1 January 2023.
TABLE_4_1 = {
    "lt2000": (79, 17_054, 81_769, 98_823),
    "2000_5000": (95, 56_262, 245_563, 301_825),
    "5000_10000": (71, 100_255, 400_720, 500_975),
    "10000_20000": (46, 138_727, 513_538, 652_265),
    "20000_50000": (45, 275_342, 1_046_338, 1_321_680),
    "50000plus": (19, 392_306, 1_512_073, 1_904_379),
    "oslo_districts": (17, 132_245, 576_792, 709_037),
}


@pytest.mark.parametrize("size_class", TABLE_4_1)
def test_a_size_class_is_as_printed(size_class: str) -> None:
    frame = units(ROOT, 2023).query("size_class == @size_class")
    people = frame[["population_children", "population_adults", "population_all"]].sum()
    assert (len(frame), *people.tolist()) == TABLE_4_1[size_class]


def test_units_per_county() -> None:
    assert units(ROOT, 2023)["county_key"].value_counts().to_dict() == {
        "viken": 51, "innlandet": 46, "vestland": 43, "nordland": 41, "troms_og_finnmark": 39,
        "trondelag": 38, "more_og_romsdal": 26, "agder": 25, "vestfold_og_telemark": 23,
        "rogaland": 23, "oslo": 17,
    }  # fmt: skip


def test_every_unit_has_a_name_and_a_health_trust() -> None:
    frame = units(ROOT, 2023)
    assert list(frame.loc["5001", ["name", "hf", "rhf"]]) == [
        "Trondheim", "St. Olav", "Helse Midt-Norge RHF",
    ]  # fmt: skip
    assert frame.loc["030105", "name"] == "Frogner"
    assert frame.notna().all(axis=None)


@pytest.mark.parametrize("year", [2020, 2021, 2022, 2023])
def test_the_units_are_the_whole_country(year: int) -> None:
    assert units(ROOT, year)["population_all"].sum() == national_population(ROOT, year)


@pytest.mark.parametrize(
    ("year", "number"),
    [(2016, 444), (2018, 438), (2019, 438), (2020, 372), (2023, 372), (2026, 373)],
)
def test_a_year_has_its_own_units_unless_told_otherwise(year: int, number: int) -> None:
    assert len(units(ROOT, year)) == number
    assert len(units(ROOT, year, 2020)) == 372
    assert len(units(ROOT, year, 2024)) == 373


@pytest.mark.parametrize("year", [2016, 2017, 2018, 2019])
def test_before_2020_oslo_and_what_was_split_are_missing(year: int) -> None:
    frame = units(ROOT, year, 2020)
    missing = frame["population_all"].isna()
    assert missing[frame["county_key"] == "oslo"].all()
    split = {"1806", "1875", "5055", "5056", "5059"} | ({"3803", "3804"} if year == 2016 else set())
    assert set(frame.index[missing & (frame["county_key"] != "oslo")]) == split


def test_a_division_has_one_size_class_for_every_year() -> None:
    # Ålesund with Haram had 67 114 inhabitants in 2023; Haram alone 9 420 in 2024.
    assert units(ROOT, 2016, 2020)["size_class"].equals(units(ROOT, 2023)["size_class"])
    assert units(ROOT, 2026)["size_class"][["1508", "1580"]].to_list() == [
        "50000plus",
        "5000_10000",
    ]


def test_the_counties_of_2024() -> None:
    counties = units(ROOT, 2024)["county_key"].value_counts()
    assert (len(counties), counties["finnmark"], counties["oslo"], counties["ostfold"]) == (
        15, 18, 17, 12,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("year", "group", "inhabitants"),
    [(2016, "all", 5_213_985), (2023, "all", 5_488_984), (2023, "children", 1_112_191)],
)
def test_national_population(year: int, group: AgeGroup, inhabitants: int) -> None:
    assert national_population(ROOT, year, group) == inhabitants


def test_an_unknown_year_says_which_are_known() -> None:
    with pytest.raises(ValueError, match="no population for 1999; there is for 2016–2026"):
        national_population(ROOT, 1999)

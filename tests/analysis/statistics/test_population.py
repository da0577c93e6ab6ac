"""Units and inhabitants by size class, against table 4.1 of the published report for 2023."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.register import Register
from analysis.statistics.population import population, units
from analysis.survey import Survey

ROOT = Path(__file__).parents[3]
UNITS = {
    "lt2000": 79,
    "2000_5000": 95,
    "5000_10000": 71,
    "10000_20000": 46,
    "20000_50000": 45,
    "50000plus": 19,
    "oslo_districts": 17,
}


@pytest.fixture(scope="module")
def facts() -> Register:
    survey = Survey(ROOT, 2023, read_codebook(ROOT / "data" / "codebook.yml"), {}, {})
    return Register((*population(survey), *units(survey)))


@pytest.mark.parametrize(("size_class", "number"), UNITS.items())
def test_units_by_size_class(facts: Register, size_class: str, number: int) -> None:
    assert facts[f"units.{size_class}.2023"].value == number


def test_units_in_all_and_outside_oslo(facts: Register) -> None:
    assert (facts["units.2023"].value, facts["units.outside_oslo.2023"].value) == (372, 355)


def test_inhabitants_of_the_smallest_municipalities(facts: Register) -> None:
    assert facts["population.children.lt2000.2023"].value == 17_054
    assert facts["population.adults.lt2000.2023"].value == 81_769
    assert facts["population.all.lt2000.2023"].value == 98_823


def test_everyone_in_the_country_lives_in_some_size_class(facts: Register) -> None:
    by_class = sum(facts[f"population.all.{key}.2023"].value for key in UNITS)

    assert facts["population.all.2023"].value == by_class == 5_488_984


@pytest.mark.parametrize(("age", "printed"), [("children", "0.3"), ("adults", "1.4")])
def test_growth_is_per_cent_of_the_year_before(facts: Register, age: str, printed: str) -> None:
    growth = facts[f"population.{age}.change_pct.2022_2023"]

    assert str(round(growth.value, 1)) == printed
    assert growth.derived_from == (f"population.{age}.2022", f"population.{age}.2023")

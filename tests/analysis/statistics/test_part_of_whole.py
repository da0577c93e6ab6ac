"""Parts of the country: what a reader of table 4.1 of the published report finds in per cent."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.register import Register
from analysis.rounding import round_half_away
from analysis.statistics.part_of_whole import parts_of_whole
from analysis.statistics.population import population, units
from analysis.survey import Survey

ROOT = Path(__file__).parents[3]
STEMS = ("units", "population.children", "population.adults", "population.all")
IN_PRINT = {
    "lt2000": (21, 2, 2, 2),
    "2000_5000": (26, 5, 6, 5),
    "5000_10000": (19, 9, 9, 9),
    "50000plus": (5, 35, 35, 35),
    "oslo_districts": (5, 12, 13, 13),
}


@pytest.fixture(scope="module")
def parts() -> Register:
    survey = Survey(ROOT, 2023, read_codebook(ROOT / "data" / "codebook.yml"), {}, {})
    counted = (*units(survey), *population(survey))
    return Register(parts_of_whole(survey, counted, STEMS, "size"))


@pytest.mark.parametrize(("size_class", "printed"), IN_PRINT.items())
def test_the_shares_of_table_4_1(
    parts: Register, size_class: str, printed: tuple[int, ...]
) -> None:
    found = (parts[f"{stem}.part.{size_class}.2023"].value for stem in STEMS)
    assert tuple(int(round_half_away(value, 0)) for value in found) == printed


def test_the_parts_are_the_whole(parts: Register) -> None:
    classes = [fact for name, fact in parts.items() if name.startswith("units.part.")]
    assert sum(fact.value for fact in classes) == pytest.approx(200)
    assert parts["units.part.2023"].value == 100


def test_a_part_says_what_it_is_a_part_of(parts: Register) -> None:
    fact = parts["population.children.part.lt2000.2023"]
    assert fact.derived_from == ("population.children.lt2000.2023", "population.children.2023")
    assert fact.group == "Under 2 000"


def test_without_the_whole_there_are_no_parts() -> None:
    survey = Survey(ROOT, 2023, read_codebook(ROOT / "data" / "codebook.yml"), {}, {})
    by_class = [fact for fact in units(survey) if fact.id != "units.2023"]
    assert parts_of_whole(survey, by_class, ["units"], "size") == ()

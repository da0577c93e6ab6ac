import pytest

from analysis.fact import Fact
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import health_community

PRINTED = {
    "health_community.participated.2023": 39,
    "health_community.concrete_measures.2023": 25,
    "response.hf_deltatt.count.2023": 343,
}


def in_print(fact: Fact) -> int:
    return int(round_half_away(fact.value, fact.decimals))


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([health_community.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert {name: in_print(results.facts[name]) for name in PRINTED} == PRINTED


def test_those_that_took_part_and_the_others_are_all_that_answered(results: Results) -> None:
    stem = "health_community.concrete_measures"
    parts = (
        results.facts[f"{stem}.{group}_participated.base.2023"] for group in ("with", "without")
    )
    assert sum(part.value for part in parts) == results.facts[f"{stem}.base.2023"].value


def test_measures_go_with_participation_but_not_knowing_does_not(results: Results) -> None:
    tests = {
        name: results.facts[f"health_community.concrete_measures{name}.linked_to.participated.2023"]
        for name in ("", ".unknown")
    }
    assert {name: test.direction for name, test in tests.items()} == {"": 1, ".unknown": 0}


def test_health_trusts_are_shown_since_each_community_has_one(results: Results) -> None:
    rows = [row.label for row in results.tables["health-community-by-hf"].rows]
    assert rows[0] == "Akershus universitetssykehus HF"
    assert rows[-1] == "Alle"

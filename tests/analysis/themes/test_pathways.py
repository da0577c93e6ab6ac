"""Main pathways, against the spreads over the years that are in print."""

import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import pathways
from tests.analysis.themes.in_print import collected, in_print

SPREADS = {
    "pathways.hf1.adults": (10, 12),
    "pathways.hf2.adults": (25, 27),
    "pathways.hf3.adults": (60, 64),
    "pathways.hf1.children": (48, 53),
    "pathways.hf2.children": (30, 34),
    "pathways.hf3.children": (16, 20),
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, pathways.results(survey))


@pytest.mark.parametrize(("measure", "printed"), SPREADS.items())
def test_the_spread_over_the_years(
    results: Results, measure: str, printed: tuple[int, int]
) -> None:
    names = [f"{measure}.share_{end}.2018_2023" for end in ("low", "high")]
    assert tuple(in_print(results, names).values()) == printed


@pytest.mark.parametrize("age", ["adults", "children"])
def test_the_three_pathways_are_all_full_time_equivalents(results: Results, age: str) -> None:
    assert sum(results.facts[f"{m}.2023"].value for m in pathways.SHARES[age]) == pytest.approx(100)


def test_the_five_answers_of_a_target_group_are_all_answers(results: Results) -> None:
    stem = "pathways.assessment.children_hf3"
    assert sum(results.facts[f"{stem}.{s}.2023"].value for s in pathways.STEPS) == pytest.approx(
        100
    )


def test_the_chapter_shows_only_its_own_questions(results: Results) -> None:
    assert len(results.tables["pathways-questions"].rows) == 4

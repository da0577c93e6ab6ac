"""Competence across the survey: counts that add up, and what goes with the measures."""

import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import competence
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "elderly.competence.none.2023": 66,
    "elderly.competence.any.2023": 34,
    "recruitment.remedy.study_positions.2023": 69,
    "recruitment.remedy.education_cooperation.2023": 47,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, competence.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_every_unit_has_none_to_four_of_the_kinds(results: Results) -> None:
    numbers = [results.facts[f"competence.kinds.{k}.numerator.2023"].value for k in range(5)]
    assert sum(numbers) == results.facts["competence.kinds.0.base.2023"].value


def test_routines_are_more_common_where_competence_was_raised(results: Results) -> None:
    for link in competence.LINKS:
        test = results.facts[f"{link.measure}.linked_to.{link.name}.2023"]
        assert test.direction == (1 if ".written_routines." in link.measure else 0), link


def test_open_answers_on_competence_are_part_of_all_answers(results: Results) -> None:
    rows = results.tables["competence-wanted"].rows
    for row in rows:
        every, about, share = (results.facts[cell].value for cell in row.cells)
        assert share == 100 * about / every

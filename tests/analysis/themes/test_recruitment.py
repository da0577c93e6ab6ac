"""Recruitment in the 2023 edition, against what is in print."""

from pathlib import Path

import pytest

from analysis.register import Register
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import recruitment

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def results() -> Results:
    return Results.collect([recruitment.results(Survey.read(ROOT, 2023))])


@pytest.fixture(scope="module")
def facts(results: Results) -> Register:
    return results.facts


@pytest.mark.parametrize(
    ("measure", "per_cent"),
    [
        ("very_hard.psychologist", 57),
        ("very_hard.nurse_further_edu", 49),
        ("very_hard.social_educator_further_edu", 44),
        ("problems.both", 53),
        ("problems.adults_only", 19),
        ("problems.children_only", 7),
        ("remedy.study_positions", 69),
        ("remedy.education_cooperation", 47),
        ("remedy.internships", 41),
        ("remedy.higher_pay", 38),
        ("remedy.higher_seniority", 24),
        ("staff_use_changed", 50),
        ("staff_use_planned", 21),
    ],
)
def test_per_cent_of_the_units_that_answered(facts: Register, measure: str, per_cent: int) -> None:
    assert round_half_away(facts[f"recruitment.{measure}.2023"].value) == per_cent


def test_the_question_was_first_asked_in_2020(facts: Register) -> None:
    years = [f for f in facts if f.startswith("recruitment.very_hard.psychologist.20")]

    assert years[0] == "recruitment.very_hard.psychologist.2020"


@pytest.mark.parametrize(("year", "number"), [(2020, 291), (2021, 332)])
def test_how_many_units_answered(facts: Register, year: int, number: int) -> None:
    assert facts[f"recruitment.respondents.{year}"].value == number


def test_every_answer_has_a_column_in_the_table_of_professions(results: Results) -> None:
    table = results.tables["recruitment-degrees"]

    assert [column.label for column in table.columns][3:] == [
        "Meget krevende",
        "Ikke aktuelt",
        "Vet ikke",
    ]
    assert table.rows[0].label == "Psykolog"


def test_each_answer_of_a_profession_is_part_of_one_whole(
    facts: Register, results: Results
) -> None:
    for row in results.tables["recruitment-degrees"].rows:
        assert sum(facts[cell].value for cell in row.cells) == pytest.approx(100)

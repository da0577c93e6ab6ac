import pytest

from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import gp

PRINTED = {
    "gp.refers.adults.2023": 89,
    "gp.refers.children.2023": 44,
    "gp.good_cooperation.2023": 80,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([gp.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    facts = results.facts
    assert {name: int(round_half_away(facts[name].value, 0)) for name in PRINTED} == PRINTED


def test_the_seven_statements_of_the_form_are_all_there(survey: Survey) -> None:
    form = {item.key for item in survey.codebook.questions["fl_pastander"].items}
    assert {statement.removeprefix("gp.") for statement in gp.STATEMENTS} == form
    assert len(form) == 7


def test_who_agrees_agrees_a_little_or_wholly(results: Results) -> None:
    for statement in gp.STATEMENTS:
        agree = [results.facts[f"{statement}.{one}.2023"].value for one in gp.AGREEMENT[3:]]
        assert round(sum(agree), 9) == round(results.facts[f"{statement}.2023"].value, 9)


def test_the_dumbbell_goes_from_2018_to_the_edition(results: Results) -> None:
    before, now = results.figures["gp-change"].series
    assert (before.label, now.label) == ("2018", "2023")
    assert len(before.points) == len(now.points) == 7

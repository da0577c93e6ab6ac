import pytest

from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import referrals

PRINTED = {
    "referrals.mental_health.children.small_increase.2023": 36,
    "referrals.mental_health.children.large_increase.2023": 34,
    "referrals.mental_health.children.unchanged.2023": 21,
    "referrals.mental_health.adults.small_increase.2023": 41,
    "referrals.mental_health.adults.large_increase.2023": 36,
    "referrals.mental_health.adults.unchanged.2023": 18,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([referrals.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    facts = results.facts
    assert {name: int(round_half_away(facts[name].value, 0)) for name in PRINTED} == PRINTED


def test_around_half_have_as_many_as_before_for_substance_use(results: Results) -> None:
    for age in ("children", "adults"):
        assert 47 <= results.facts[f"referrals.substance_use.{age}.unchanged.2023"].value < 53.5


@pytest.mark.parametrize("about", referrals.ABOUT)
def test_all_answers_together_are_everyone_who_answered(results: Results, about: str) -> None:
    counted = [results.facts[f"{about}.{one}.numerator.2023"].value for one in referrals.ANSWERS]
    assert sum(counted) == results.facts[f"{about}.unchanged.base.2023"].value == 346


def test_the_scale_has_its_middle_at_as_many_as_before(results: Results) -> None:
    figure = results.figures["referrals-answers"]
    assert (figure.form, figure.neutral) == ("diverging", "Uendret")
    assert [series.label for series in figure.series][-1] == "Vet ikke"

import pytest

from analysis.fact import Fact
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import housing

PRINTED = {
    "housing.response_rate.2023": 91,
    "housing.mental_health.very_good.2023": 7,
    "housing.mental_health.good.2023": 36,
    "housing.mental_health.medium.2023": 37,
    "housing.mental_health.poor_or_very_poor.2023": 20,
    "housing.mental_health.good_or_very_good.2023": 43,
    "housing.mental_health.poor_or_very_poor.2022": 16,
    "housing.mental_health.very_poor.count.2022": 10,
    "housing.substance_use.good_or_very_good.2023": 30,
    "housing.substance_use.poor_or_very_poor.2023": 33,
    "housing.substance_use.poor_or_very_poor.2022": 29,
    "housing.husbanken_small_degree.2021": 36,
    "housing.challenges_described.count.2021": 264,
}


def in_print(fact: Fact) -> int:
    return int(round_half_away(fact.value, fact.decimals))


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([housing.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert {name: in_print(results.facts[name]) for name in PRINTED} == PRINTED


def test_every_answer_on_the_scale_counts_once(results: Results) -> None:
    for who in ("mental_health", "substance_use"):
        hits = [results.facts[f"housing.{who}.{s}.numerator.2023"].value for s in housing.STEPS]
        assert sum(hits) == results.facts[f"housing.{who}.good.base.2023"].value


def test_a_change_is_the_difference_between_unrounded_shares(results: Results) -> None:
    stem = "housing.substance_use.poor_or_very_poor"
    change = results.facts[f"{stem}.change_pp.2022_2023"]
    assert change.value == results.facts[f"{stem}.2023"].value - results.facts[f"{stem}.2022"].value
    assert in_print(change) == 4


def test_the_scale_is_drawn_from_bad_to_good_around_the_middle(results: Results) -> None:
    figure = results.figures["housing-status"]
    assert [series.label for series in figure.series] == [
        "Svært dårlig",
        "Dårlig",
        "Middels",
        "God",
        "Svært god",
    ]
    assert figure.neutral == "Middels"
    assert [point.x for point in figure.series[0].points] == [
        f"{who} {year}" for who in ("Psykisk helse", "Rus") for year in (2018, 2021, 2022, 2023)
    ]


def test_the_status_table_ends_with_those_who_answered(results: Results) -> None:
    last = results.tables["housing-status"].rows[-1]
    assert last.total
    assert last.cells == (
        "housing.mental_health.good.base.2023",
        "",
        "housing.substance_use.good.base.2023",
        "",
    )

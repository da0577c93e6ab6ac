import pytest

from analysis.fact import Fact
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import relatives

PRINTED = {
    "relatives.responsibility.health_station.2023": 78,
    "relatives.responsibility.all_staff.2023": 37,
    "relatives.responsibility.mh_unit.2023": 33,
    "relatives.responsibility.child_responsible.2023": 24,
    "relatives.responsibility.psychologist_service.2023": 19,
    "relatives.responsibility.child_family_therapists.2023": 19,
    "relatives.offer.parent_guidance.2023": 84,
    "relatives.offer.school_life_skills.2023": 49,
    "relatives.offer.elearning.2023": 34,
    "relatives.offer.divorce_groups.2023": 30,
    "relatives.offer.cancer_society.2023": 21,
    "relatives.offer.smil_groups.2023": 9,
    "relatives.offer.bapp_groups.2023": 7,
    "relatives.specialist_cooperation.2023": 55,
    "relatives.suicide_bereaved_care.2023": 47,
}


def in_print(fact: Fact) -> int:
    return int(round_half_away(fact.value, fact.decimals))


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([relatives.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert {name: in_print(results.facts[name]) for name in PRINTED} == PRINTED


def test_print_says_about_as_in_2019(results: Results) -> None:
    changes = [
        results.facts[f"{measure}.change_pp.2019_2023"]
        for measure in (relatives.SPECIALIST, relatives.BEREAVED)
    ]
    assert all(abs(in_print(change)) <= 2 for change in changes)


def test_some_area_or_none_are_all_the_answers(results: Results) -> None:
    some, none = (results.facts[f"relatives.strategy.{what}.2023"] for what in ("any", "none"))
    assert some.value + none.value == 100


def test_plans_are_compared_between_the_two_years_they_were_asked_for(results: Results) -> None:
    assert [s.label for s in results.figures["relatives-strategy"].series] == ["2021", "2023"]


def test_those_with_a_plan_cooperate_more_often(results: Results) -> None:
    stem = relatives.SPECIALIST
    with_plan, without = (results.facts[f"{stem}.{g}_plan.2023"] for g in ("with", "without"))
    assert with_plan.value > without.value
    assert results.facts[f"{stem}.linked_to.plan.2023"].direction == 1

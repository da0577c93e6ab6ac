import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import employment
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "employment.nav_cooperation.2023": 65,
    "employment.nav_cooperation.2017": 58,
    "employment.ips_se.mental_health.2023": 50,
    "employment.ips_se.mental_health.2022": 51,
    "employment.ips_se.mental_health.2017": 19,
    "employment.ips_se.substance_use.2023": 43,
    "employment.ips_se.substance_use.2022": 44,
    "employment.ips_se.substance_use.2017": 16,
    "employment.work_focus.mental_health.2023": 71,
    "employment.work_focus.mental_health.2022": 72,
    "employment.work_focus.mental_health.2017": 62,
    "employment.work_focus.substance_use.2023": 60,
    "employment.work_focus.substance_use.2022": 62,
    "employment.work_focus.substance_use.2017": 53,
    "employment.nav_interaction_good.2023": 65,
    "employment.nav_interaction_good.2022": 60,
    "employment.nav_interaction_acceptable.2023": 95,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, employment.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_the_methods_came_between_2017_and_now(results: Results) -> None:
    changes = [f"{stem}.change_pp.2017_2023" for stem in employment.IPS]
    assert in_print(results, changes) == {changes[0]: 31, changes[1]: 27}


@pytest.mark.parametrize("who", employment.WHO)
def test_those_who_cooperate_with_nav_use_the_methods_more_whatever_their_size(
    results: Results, who: str
) -> None:
    stem = f"employment.ips_se.{who}"
    there, not_there = (
        results.facts[f"{stem}.{which}_nav.2023"].value for which in ("with", "without")
    )
    assert there > not_there
    assert results.facts[f"{stem}.linked_to.nav.2023"].direction == 1


def test_a_year_in_which_a_question_was_not_asked_is_signed_not_empty(results: Results) -> None:
    rows = {row.label: row.cells for row in results.tables["employment-change"].rows}
    assert rows["Psykisk helsearbeid: IPS eller SE"][0] == "employment.ips_se.mental_health.2016"
    assert rows["Samarbeid med NAV"][0] != "employment.nav_cooperation.2016"


def test_focus_on_work_is_drawn_for_both_groups_in_every_year_asked(results: Results) -> None:
    bars = [point.x for point in results.figures["employment-focus"].series[0].points]
    assert bars == [
        f"{who} {year}" for who in ("Psykisk helse", "Rus") for year in (2017, 2022, 2023)
    ]

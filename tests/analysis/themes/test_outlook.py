"""The numbers to follow: each beside what it was when last measured, as far as it was measured before."""

import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import outlook
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "emergency.not_established.2022": 9,
    "emergency.not_established.2023": 16,
    "violence.system_in_place.2023": 73,
    "outreach.youth.share.2023": 48,
    "elderly.alcohol_asked.2023": 42,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, outlook.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_the_latest_measured_stand_first_and_the_new_ones_last(results: Results) -> None:
    headings = list(dict.fromkeys(row.group for row in results.tables["outlook-watched"].rows))
    assert headings[0] == "Målt sist i 2022"
    assert headings[-1] == outlook.FIRST_TIME
    assert headings == [*sorted(headings[:-1], reverse=True), outlook.FIRST_TIME]


def test_a_number_measured_for_the_first_time_has_no_change(results: Results) -> None:
    rows = {row.label: row.cells for row in results.tables["outlook-watched"].rows}
    assert rows["Noen grupper kan ikke prioriteres"] == (
        "",
        "prioritisation.some_groups_down.2023",
        "",
    )
    assert rows["Ansatte med egen erfaring"] == (
        "user_involvement.peer_staff.2019",
        "user_involvement.peer_staff.2023",
        "user_involvement.peer_staff.change_pp.2019_2023",
    )


def test_the_figure_has_those_of_last_year_under_the_names_of_the_table(results: Results) -> None:
    last_year, now = results.figures["outlook-last-year"].series
    rows = {
        r.label for r in results.tables["outlook-watched"].rows if r.group == "Målt sist i 2022"
    }
    assert {point.x for point in last_year.points} == {point.x for point in now.points} == rows

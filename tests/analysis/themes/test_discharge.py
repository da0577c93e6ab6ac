import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import discharge
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "discharge.respondents.count.2023": 336,
    "discharge.respondents.share.2023": 90,
    "discharge.notified.adult_mh.2023": 97,
    "discharge.notified.child_mh.2023": 66,
    "discharge.notified.tsb.2023": 76,
    "discharge.problems.large_degree.count.2023": 41,
    "discharge.problems.large_degree.share.2023": 13,
    "discharge.problems.some_degree.2023": 39,
    "discharge.problems.large_or_some.2023": 53,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, discharge.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_large_and_some_are_added_before_they_are_rounded(results: Results) -> None:
    facts = results.facts
    parts = ("large_degree.share", "some_degree")
    hits = [facts[f"discharge.problems.{part}.numerator.2023"].value for part in parts]
    assert sum(hits) == facts["discharge.problems.large_or_some.numerator.2023"].value


def test_the_question_of_problems_has_its_own_base(results: Results) -> None:
    facts = results.facts
    assert facts["discharge.problems.large_or_some.base.2023"].value == 310
    assert facts["discharge.notified.tsb.base.2023"].value == 336


def test_problems_are_drawn_from_most_to_least_around_the_middle(results: Results) -> None:
    figure = results.figures["discharge-problems"]
    assert figure.neutral == "I noen grad"
    assert (figure.series[0].label, figure.series[-1].label) == (
        "I svært stor grad",
        "I svært liten grad",
    )
    assert [point.x for point in figure.series[0].points] == ["2022", "2023"]

import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import other
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "refugees.involved.2023": 62,
    "technology.in_use.2023": 57,
    "technology.digital_treatment.count.2023": 180,
    "technology.digital_treatment.share.2023": 53,
    "technology.helsenorge_selfhelp.2023": 66,
    "escalation_plan.funds_used.large_degree.2018": 46,
    "escalation_plan.funds_used.large_degree.smallest.2018": 21,
    "escalation_plan.funds_used.large_degree.size_gt_50000.2018": 73,
    "escalation_plan.positive_consequences.2018": 60,
    "escalation_plan.effect.more_fte.2018": 39,
    "escalation_plan.new_fte.2018": 501,
    "pathways_reform.aware.2018": 90,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, other.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_services_with_technology_have_digital_treatment_more_often_whatever_their_size(
    results: Results,
) -> None:
    stem = "technology.digital_treatment.share"
    there, not_there = (
        results.facts[f"{stem}.{which}_technology.2023"].value for which in ("with", "without")
    )
    assert there > not_there
    assert results.facts[f"{stem}.linked_to.technology.2023"].direction == 1


def test_what_was_asked_in_2018_alone_has_no_number_of_the_edition(results: Results) -> None:
    years = {f.year for f in results.facts.values() if f.id.startswith("escalation_plan.")}
    assert years == {"2018"}

import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import emergency_beds
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "emergency.respondents.count.2023": 346,
    "emergency.respondents.share.2023": 93,
    "emergency.established.2023": 84,
    "emergency.form.intermunicipal_kad.2023": 33,
    "emergency.form.own.2023": 23,
    "emergency.form.own_in_housing_or_nursing_home.2023": 22,
    "emergency.not_established.2023": 16,
    "emergency.not_established.2022": 9,
    "emergency.situations_described.2023": 230,
    "emergency.used.small_degree.2023": 59,
    "emergency.used.large_degree.2023": 11,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, emergency_beds.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_every_unit_has_one_form_or_none(results: Results) -> None:
    hits = [results.facts[f"{form}.numerator.2023"].value for form in emergency_beds.FORMS]
    assert sum(hits) == results.facts["emergency.respondents.count.2023"].value


def test_use_is_asked_of_those_that_have_the_offer(results: Results) -> None:
    have = results.facts["emergency.established.numerator.2023"].value
    assert results.facts["emergency.used.small_degree.base.2023"].value == have


def test_use_is_drawn_for_all_and_for_each_size_class(results: Results) -> None:
    points = results.figures["emergency-used"].series[0].points
    assert [point.x for point in points][:2] == ["Alle", "Under 2 000"]
    assert points[0].fact == "emergency.used.very_small.2023"
    assert points[-1].fact == "emergency.used.very_small.oslo_districts.2023"


def test_each_size_class_is_followed_through_the_three_years(results: Results) -> None:
    figure = results.figures["emergency-missing-by-size"]
    smallest = next(series for series in figure.series if series.panel == "Under 2 000")
    assert [point.x for point in smallest.points] == ["2018", "2022", "2023"]

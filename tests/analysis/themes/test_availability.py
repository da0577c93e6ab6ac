import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import availability
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "availability.acute.respondents.count.2023": 348,
    "availability.acute.respondents.share.2023": 94,
    "availability.acute.2023": 23,
    "availability.acute.troms_og_finnmark.2023": 8,
    "availability.acute.agder.2023": 9,
    "availability.acute.oslo_districts.2023": 93,
    "availability.acute.more_og_romsdal.2023": 33,
    "availability.evening.2023": 42,
    "availability.evening.oslo_districts.2023": 79,
    "availability.evening.vestfold_og_telemark.2023": 64,
    "availability.evening.rogaland.2023": 52,
    "availability.evening.vestland.2023": 33,
    "availability.evening.more_og_romsdal.2023": 33,
    "availability.weekend.2023": 38,
    "availability.weekend.more_og_romsdal.2023": 20,
    "availability.weekend.vestland.2023": 32,
    "availability.weekend.innlandet.2023": 33,
    "availability.weekend.oslo_districts.2023": 67,
    "availability.weekend.rogaland.2023": 52,
    "availability.web_information.2023": 89,
    "availability.other_low_threshold.2023": 50,
    "rph.respondents.count.2023": 340,
    "rph.respondents.share.2023": 91,
    "rph.own.2023": 26,
    "rph.intermunicipal.2023": 4,
    "rph.planned.count.2023": 36,
    "rph.planned.share.2023": 11,
    "rph.none.2023": 59,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, availability.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_every_unit_gives_one_answer_about_rph(results: Results) -> None:
    hits = [results.facts[f"{answer}.numerator.2023"].value for answer in availability.RPH_ANSWERS]
    assert sum(hits) == results.facts["rph.respondents.count.2023"].value


def test_those_open_at_night_are_open_at_weekends_more_often_whatever_their_size(
    results: Results,
) -> None:
    stem = "availability.weekend"
    there = results.facts[f"{stem}.with_evening.2023"]
    not_there = results.facts[f"{stem}.without_evening.2023"]
    assert there.value > not_there.value
    assert results.facts[f"{stem}.linked_to.evening.2023"].direction == 1


def test_the_map_places_every_county_once(results: Results) -> None:
    figure = results.figures["availability-acute-by-county"]
    counties = [tile.x for tile in figure.tiles]
    assert len(counties) == len(set(counties)) == 11
    assert {point.x for point in figure.series[0].points} == set(counties)


def test_the_answers_of_all_units_stand_over_those_of_each_size_class(results: Results) -> None:
    bars = [point.x for point in results.figures["rph-by-size"].series[0].points]
    assert (bars[0], bars[-1]) == ("Alle", "Bydeler i Oslo")

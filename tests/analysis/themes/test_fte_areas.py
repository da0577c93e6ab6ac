"""Full-time equivalents by area, against what is in print of the size classes."""

import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import fte_areas
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "fte.rate_per_10000.children.size_low.2023": 34,
    "fte.rate_per_10000.children.size_high.2023": 63,
    "fte.rate_per_10000.adults.size_low.2023": 27,
    "fte.rate_per_10000.adults.size_high.2023": 34,
    "units.part.lt2000.2023": 21,
    "population.children.part.50000plus.2023": 35,
    "population.adults.part.oslo_districts.2023": 13,
    "population.all.part.2000_5000.2023": 5,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, fte_areas.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_size_alone_would_set_the_counties_less_apart(results: Results) -> None:
    for rate in fte_areas.RATES:
        ends = [results.facts[f"{rate}.county_{end}.2023"].value for end in ("low", "high")]
        low, high = (
            results.facts[f"{rate}.given_size.county_{end}.2023"].value for end in ("low", "high")
        )
        assert high - low < ends[1] - ends[0]


def test_size_classes_are_followed_from_the_year_in_which_all_are_known(results: Results) -> None:
    figure = results.figures["fte-size-years"]
    panels = [s for s in figure.series if s.panel == "Under 2 000"]
    assert [[p.x for p in s.points] for s in panels] == [["2020", "2021", "2022", "2023"]] * 2

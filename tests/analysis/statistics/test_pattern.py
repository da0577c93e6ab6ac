from dataclasses import replace

import pandas as pd

from analysis.reference.units import units
from analysis.statistics.pattern import county_given_size, trend_by_size
from analysis.survey import Survey
from tests.analysis.statistics.sample_survey import CLASSES, ROOT, sample_survey

UNITS = units(ROOT, 2023)
SIZE = UNITS["size_class"].map({key: rank for rank, key in enumerate(CLASSES)})


def answered(yes: pd.Series) -> Survey:
    """Every unit answers; `yes` says which have a team."""
    survey = sample_survey()
    har = pd.Series("nei", index=UNITS.index).mask(yes, "ja")
    return replace(survey, _answers={2023: pd.DataFrame({"har": har})})


def every(nth: int) -> pd.Series:
    return pd.Series(range(len(UNITS)), index=UNITS.index) % nth == 0


def test_larger_municipalities_more_often_is_a_trend_upwards() -> None:
    fact = trend_by_size(answered((SIZE >= 3).fillna(False)), "team.har", 2023)
    assert fact.value < 0.001
    assert fact.direction == 1
    assert fact.n == 355


def test_every_third_unit_is_no_trend() -> None:
    fact = trend_by_size(answered(every(3)), "team.har", 2023)
    assert fact.value > 0.05
    assert fact.direction == 0


def test_a_county_that_stands_out_is_found_when_size_is_controlled_for() -> None:
    fact = county_given_size(answered(UNITS["county_key"] == "agder"), "team.har", 2023)
    assert fact.value < 0.001


def test_what_follows_size_alone_is_no_difference_between_counties() -> None:
    fact = county_given_size(answered(every(2) | (SIZE >= 5)), "team.har", 2023)
    assert fact.value > 0.05
    assert "χ²(9)" in fact.definition

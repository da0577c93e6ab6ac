from dataclasses import replace

import pandas as pd
import pytest

from analysis.statistics.group_spread import group_spread
from analysis.statistics.study import by_group
from analysis.survey import Survey
from tests.analysis.statistics.sample_survey import BERGEN, KRISTIANSAND, LINDESNES, sample_survey


def have_team(**answers: str) -> Survey:
    survey = sample_survey()
    har = pd.DataFrame({"har": pd.Series(answers, dtype="str").reindex(survey.units(2023).index)})
    return replace(survey, _answers={2023: har})


def test_half_of_agder_and_all_of_vestland_have_a_team() -> None:
    survey = have_team(**{LINDESNES: "nei", KRISTIANSAND: "ja", BERGEN: "ja"})
    facts = by_group(survey, "team.har", 2023, "county")
    low, high = group_spread(survey, facts, ["team.har"], "county")
    assert (low.id, low.value) == ("team.har.county_low.2023", 50)
    assert (high.id, high.value) == ("team.har.county_high.2023", 100)
    assert low.derived_from == ("team.har.agder.2023", "team.har.vestland.2023")
    assert "blant fylkene" in low.definition


def test_counties_where_nobody_answered_leave_nothing_to_compare() -> None:
    with pytest.raises(ValueError, match=r"team\.har\.county_low\.2023"):
        group_spread(have_team(), (), ["team.har"], "county")

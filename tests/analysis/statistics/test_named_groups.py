"""Large municipalities are a group by name, and the sizes of a group have a lowest and a highest."""

from dataclasses import replace

import pandas as pd
import pytest

from analysis.codebook.model import UnitGroup
from analysis.statistics.named_groups import in_named_groups, size_spread_in
from analysis.statistics.study import by_group
from analysis.survey import Survey
from tests.analysis.statistics.sample_survey import BERGEN, KRISTIANSAND, LINDESNES, sample_survey

LARGE = UnitGroup(
    key="size_gt_20000", label="Over 20 000 innbyggere", size_classes=("20000_50000", "50000plus")
)
SOUTH = UnitGroup(
    key="south", label="Sør", size_classes=("20000_50000", "50000plus"), counties=("agder",)
)


def have_team(**answers: str) -> Survey:
    survey = sample_survey()
    index = survey.units(2023).index
    har = pd.DataFrame({"har": pd.Series(answers, dtype="str").reindex(index)})
    codebook = survey.codebook.model_copy(update={"groups": (LARGE, SOUTH)})
    return replace(survey, codebook=codebook, _answers={2022: har, 2023: har})


ALL = {LINDESNES: "nei", KRISTIANSAND: "ja", BERGEN: "ja"}


def test_all_municipalities_over_20_000_have_a_team_both_years() -> None:
    survey = have_team(**{**ALL, LINDESNES: "ja"})
    facts = in_named_groups(survey, ["team.har"], ["size_gt_20000"])
    assert {
        f.id: f.value for f in facts if "team.har.size_gt_20000" in f.id and f.kind == "share"
    } == {
        "team.har.size_gt_20000.2022": 100,
        "team.har.size_gt_20000.2023": 100,
    }
    assert facts[-1].group == "Over 20 000 innbyggere"


def test_a_unit_that_is_in_the_group_twice_counts_once() -> None:
    facts = in_named_groups(have_team(**ALL), ["team.har"], ["south"])
    assert (facts[-1].n, round(facts[-1].value)) == (3, 67)


def test_a_group_in_which_nobody_answered_has_no_share() -> None:
    assert in_named_groups(have_team(), ["team.har"], ["size_gt_20000"]) == ()


def test_lowest_and_highest_among_the_sizes_of_a_group() -> None:
    survey = have_team(**ALL)
    facts = by_group(survey, "team.har", 2023, "size")
    low, high = size_spread_in(survey, facts, ["team.har"], "size_gt_20000")
    assert (low.id, low.value) == ("team.har.size_gt_20000_low.2023", 0)
    assert (high.id, high.value) == ("team.har.size_gt_20000_high.2023", 100)
    assert "blant over 20 000 innbyggere" in low.definition


def test_a_misspelt_group_is_told_with_the_nearest() -> None:
    with pytest.raises(KeyError, match=r"no group 'size_gt_2000'.*size_gt_20000"):
        in_named_groups(have_team(), ["team.har"], ["size_gt_2000"])

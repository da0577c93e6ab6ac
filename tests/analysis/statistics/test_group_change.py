"""The change of a group from the year before, and none where there is nothing to compare."""

from dataclasses import replace

from analysis.statistics.group_change import group_changes
from analysis.statistics.group_history import group_history
from tests.analysis.statistics.sample_survey import sample_survey

SURVEY = sample_survey()
HISTORY = group_history(SURVEY, ["team.aarsverk"], "county")


def test_agder_went_from_ten_to_twelve_and_a_half() -> None:
    found = {fact.id: fact for fact in group_changes(SURVEY, HISTORY, ["team.aarsverk"], "county")}
    assert str(found["team.aarsverk.agder.change_abs.2022_2023"].value) == "2.5"
    assert found["team.aarsverk.agder.change_pct.2022_2023"].value == 25


def test_a_group_without_the_year_before_has_no_change() -> None:
    now_only = [fact for fact in HISTORY if fact.year == "2023"]
    assert group_changes(SURVEY, now_only, ["team.aarsverk"], "county") == ()


def test_no_change_is_read_across_a_break() -> None:
    broken = [replace(fact, stretch="2023") if fact.year == "2023" else fact for fact in HISTORY]
    assert group_changes(SURVEY, broken, ["team.aarsverk"], "county") == ()

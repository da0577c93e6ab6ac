import pytest

from analysis.fact import Fact
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import outreach

PRINTED = {
    "outreach.youth.count.2023": 167,
    "outreach.youth.share.2023": 48,
    "outreach.youth.share.2017": 41,
    "outreach.school_refusal_measures.count.2023": 205,
    "outreach.school_refusal_measures.share.2023": 60,
    "outreach.school_refusal_measures.described.2023": 204,
    "outreach.has_team.2023": 59,
    "outreach.team_type.act.2023": 10,
    "outreach.team_type.fact.2023": 68,
    "outreach.team_type.fact_youth.2023": 19,
    "outreach.team_type.other_adult.2023": 18,
    "outreach.team_fte.total.2023": 947,
    "outreach.team_fte.fact_share.2023": 81,
    "outreach.team_fte.municipal.2023": 342,
    "outreach.team_fte.municipal_share.2023": 36,
    "outreach.team_fte.municipal_share.fact.2023": 33,
    "outreach.team_fte.municipal_share.fact_youth.2023": 45,
    "outreach.team_fte.municipal_share.act.2023": 56,
    "outreach.teams_national.fact_adult.2023": 83,
    "outreach.teams_national.fact_youth.2023": 24,
    "outreach.teams_national.other.2023": 10,
}


def in_print(fact: Fact) -> int:
    return int(round_half_away(fact.value, fact.decimals))


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([outreach.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert {name: in_print(results.facts[name]) for name in PRINTED} == PRINTED


@pytest.mark.parametrize("part", ["total", "municipal"])
def test_the_types_of_team_add_up_to_all_of_them(results: Results, part: str) -> None:
    stem = f"outreach.team_fte.{part}"
    by_type = [results.facts[f"{stem}.{kind}.2023"].value for kind in outreach.STAFFED]
    assert sum(by_type) == results.facts[f"{stem}.2023"].value


def test_a_team_that_municipalities_share_is_counted_once(survey: Survey, results: Results) -> None:
    assert survey.answers(2023)["team_id"].dropna().duplicated().any()
    once = results.facts["outreach.team_fte.total.2023"].value
    assert once < results.facts["outreach.team_fte.as_reported.2023"].value


def test_team_types_are_shares_of_those_with_a_team(results: Results) -> None:
    fact = results.facts["outreach.team_type.fact.2023"]
    assert fact.base_n == results.facts["outreach.has_team.count.2023"].value
    assert "svarte «Ja» på" in fact.base


def test_the_register_is_not_said_to_be_the_survey(results: Results) -> None:
    assert results.tables["outreach-register"].source == "NAPHA"
    assert "ikke IS-24/8" in results.facts["outreach.teams_national.fact_adult.2023"].base

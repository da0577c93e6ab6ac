"""Teams of several municipalities: one code has one set of figures, and one team has one code."""

from typing import Any

from analysis.quality.declared import TeamRule
from analysis.quality.team import team_figures, teams_without_code
from tests.analysis.quality.sample import found, ids, year_of

RULE = TeamRule.model_validate(
    {"title": "", "severity": "warning", "method": "", "why": "", "ask": "", "least": 2.0}
)


def team(total: str, municipal: str = "1.0", code: str | None = "rogaland_1") -> dict[str, Any]:
    return {"team_id": code, "fact__total": total, "fact__municipal": municipal}


def test_the_unit_that_differs_from_most_is_asked() -> None:
    (finding,) = found(team_figures(year_of(team("4.0"), team("4.0"), team("5.0"))))
    assert finding.id == "rule.2023.1106.fact__total"
    assert finding.said == (
        "«I alt» under «Årsverk i FACT-teamet?» er 5,0 årsverk, men de andre med samme kode (rogaland_1) "
        "har svart noe annet: Eigersund 4,0 årsverk og Stavanger 4,0 årsverk."
    )
    assert finding.arithmetic == "5,0 årsverk ≠ 4,0 årsverk"


def test_of_two_that_differ_both_are_asked() -> None:
    assert ids(team_figures(year_of(team("4.0"), team("4.0", "2.0")))) == [
        "1101.fact__municipal",
        "1103.fact__municipal",
    ]


def test_teams_with_different_codes_or_none_may_differ() -> None:
    year = year_of(team("4.0"), team("5.0", code="rogaland_2"), team("6.0", code=None))
    assert ids(team_figures(year)) == []


def test_the_same_team_without_a_code_is_seen_at_a_neighbour() -> None:
    year = year_of(team("4.0", code=None), team("4.0"), team("4.0", "2.0", code=None))
    (finding,) = found(teams_without_code(RULE, year))
    assert finding.id == "rule.2023.1101.fact"
    assert finding.said == (
        "Teamet under «Årsverk i FACT-teamet?» har ingen kode, og tallene er de samme som hos Stavanger."
    )
    assert finding.arithmetic == "4,0 og 1,0 årsverk hos 2 enheter"


def test_a_small_team_and_one_in_another_area_are_their_own() -> None:
    small = year_of(team("1.5", code=None), team("1.5", code=None))
    assert ids(teams_without_code(RULE, small)) == []
    alike = year_of(team("4.0", code=None), team("4.0", code=None))
    assert len(ids(teams_without_code(RULE, alike))) == 2
    areas = alike.units.assign(hf=["Helse Stavanger", "Helse Fonna"])
    apart = year_of(team("4.0", code=None), team("4.0", code=None), units=areas)
    assert ids(teams_without_code(RULE, apart)) == []


def test_a_year_without_teams_has_no_cases() -> None:
    without = year_of({"team_id": None, "fact__total": None, "fact__municipal": None})
    assert team_figures(without).table.empty
    assert teams_without_code(RULE, without).table.empty

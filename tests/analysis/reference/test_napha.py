"""NAPHA's register gives the teams in operation."""

from dataclasses import dataclass
from pathlib import Path

from analysis.reference.napha import register_teams


@dataclass(frozen=True)
class Edition:
    edition: int
    root: Path = Path(__file__).parents[3]


def test_the_teams_of_2023() -> None:
    teams = {fact.id: int(fact.value) for fact in register_teams(Edition(2023))}
    assert teams == {
        "outreach.teams_national.fact_adult.2023": 83,
        "outreach.teams_national.fact_youth.2023": 24,
        "outreach.teams_national.other.2023": 10,
    }


def test_no_teams_in_another_year() -> None:
    assert register_teams(Edition(2022)) == ()

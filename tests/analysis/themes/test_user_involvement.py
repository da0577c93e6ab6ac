from functools import partial

import pytest

from analysis.absence import absence
from analysis.fact import Fact
from analysis.fitting import fitted
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import user_involvement

PRINTED = {
    "user_involvement.individual_level.2023": 82,
    "user_involvement.system_level.2023": 34,
    "user_involvement.local_orgs.large.2023": 18,
    "user_involvement.local_orgs.small.2023": 39,
    "user_involvement.national_orgs.large.2023": 11,
    "user_involvement.national_orgs.small.2023": 55,
    "user_involvement.experience_collected.2023": 45,
    "user_involvement.recovery_oriented.2017": 67,
    "user_involvement.recovery_oriented.2023": 74,
    "user_involvement.peer_staff.2019": 27,
    "user_involvement.peer_staff.2023": 40,
    "user_involvement.peer_fte.2019": 167,
    "user_involvement.peer_fte.2023": 253,
    "user_involvement.peer_fte.change_abs.2019_2023": 86,
    "user_involvement.peer_fte.change_pct.2019_2023": 52,
    "user_involvement.peer_children.count.2021": 28,
    "user_involvement.peer_children.count.2023": 38,
    "user_involvement.peer_children.share.2021": 9,
    "user_involvement.peer_children.share.2023": 11,
    "user_involvement.peer_children.fte.2021": 16,
    "user_involvement.peer_children.fte.2023": 48,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect(fitted([user_involvement.results(survey)], partial(absence, survey)))


def in_print(fact: Fact) -> int:
    places = 0 if fact.kind == "change_pct" else fact.decimals
    return int(round_half_away(fact.value, places))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert {name: in_print(results.facts[name]) for name in PRINTED} == PRINTED


def test_the_share_with_peers_is_of_all_units_as_in_print(results: Results) -> None:
    assert results.facts["user_involvement.peer_staff.2023"].base_n == 372
    assert results.facts["user_involvement.experience_collected.2023"].base_n == 345


def test_recovery_was_asked_about_every_year(results: Results) -> None:
    first, *others = results.figures["user-involvement-change"].series
    assert [p.x for p in first.points] == [str(year) for year in range(2017, 2024)]
    assert [[p.x for p in s.points] for s in others] == [
        ["2018", "2023"],
        ["2019", "2023"],
        ["2021", "2023"],
    ]


def test_peers_go_with_peers_for_children_but_not_with_say_in_the_services(
    results: Results,
) -> None:
    tests = {
        stem: results.facts[f"{stem}.linked_to.peer_staff.2023"].direction
        for stem in (user_involvement.PEERS_CHILDREN, user_involvement.SYSTEM)
    }
    assert list(tests.values()) == [1, 0]

"""A change is found when it is large both ways; what the unit said of it decides how grave it is."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from analysis.quality.change import changes, line_changes
from analysis.quality.declared import ChangeRule, LineRule
from tests.analysis.quality.sample import found, ids, year_of

WORDS = {"title": "", "severity": "warning", "method": "", "why": "", "ask": "Stemmer det?"}
RULE = ChangeRule.model_validate(
    WORDS
    | {
        "questions": {"tiltak": "reell__adults"},
        "real": ["yes"],
        "absolute": 1.0,
        "relative": 0.15,
        "confirmed": 1.5,
    }
)
LINES = LineRule.model_validate(
    WORDS | {"questions": ["tiltak", "utdanning"], "absolute": 2.0, "relative": 0.4, "steady": 0.15}
)


def one(now: str, before: str) -> Any:
    return year_of(
        {"tiltak__bolig": now, "tiltak__annet": "0"},
        last={"1101": {"tiltak__bolig": before, "tiltak__annet": "0"}},
    )


@pytest.mark.parametrize(
    ("before", "now", "arithmetic"),
    [
        ("10.0", "12.0", "10,0 → 12,0: +20 %"),
        ("10.0", "8.0", "10,0 → 8,0: −20 %"),
        ("12.0", "120.0", "12,0 → 120,0: +900 %"),
        ("0", "5.0", "0,0 → 5,0: ny"),
        ("5.0", "0", "5,0 → 0,0: −100 %"),
        ("10.0", "11.5", "10,0 → 11,5: +15 %"),  # at both limits or over
    ],
)
def test_a_change_that_is_large_both_ways_is_found(before: str, now: str, arithmetic: str) -> None:
    (finding,) = found(changes(RULE, one(now, before)))
    assert finding.id == "rule.2023.1101.tiltak"
    assert finding.arithmetic == arithmetic


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("2.0", "2.9"),  # 45 per cent of little
        ("100.0", "110.0"),  # ten full-time equivalents of many
        ("10.0", "10.0"),
        ("0", "0"),
        ("10.0", "11.4"),
    ],
)
def test_a_change_that_is_large_one_way_only_is_not(before: str, now: str) -> None:
    assert ids(changes(RULE, one(now, before))) == []


@pytest.mark.parametrize(
    ("real", "severity", "said"),
    [
        ("yes", "notice", "På spørsmålet om endringen er reell: «Ja»."),
        ("no", "warning", "På spørsmålet om endringen er reell: «Nei, ny måte å telle på»."),
        (None, "warning", "Det er ikke svart på om endringen er reell."),
    ],
)
def test_what_the_unit_said_decides_how_grave_it_is(
    real: str | None, severity: str, said: str
) -> None:
    (finding,) = found(changes(RULE, year_of({"tiltak__bolig": "18.0", "reell__adults": real})))
    assert finding.severity == severity
    assert finding.said == f"Årsverkene i tjenester til voksne er endret mye fra i fjor. {said}"
    assert (finding.remedy == "Ingen spørsmål: Endringen er bekreftet.") == (real == "yes")


def test_a_change_beyond_belief_is_asked_about_though_it_was_said_to_be_real() -> None:
    year = year_of({"tiltak__bolig": "22.9"}, {"tiltak__bolig": "23.0"})
    assert [(f.unit, f.severity, f.arithmetic) for f in found(changes(RULE, year))] == [
        ("1101", "notice", "10,0 → 24,9: +149 %"),
        ("1103", "warning", "10,0 → 25,0: +150 %"),
    ]


def test_a_silent_unit_has_no_change() -> None:
    silent = {"tiltak__bolig": None, "tiltak__annet": None}
    cases = changes(RULE, year_of(silent, {}, last={"1103": silent}))
    assert cases.table.empty


def test_nothing_is_compared_across_a_break() -> None:
    cases = changes(RULE, year_of({"tiltak__bolig": "80.0"}, broken=frozenset({"arsverk"})))
    assert cases.table.empty
    assert cases.unused == "Ikke prøvd: et brudd i serien ligger mellom de to årene."


def test_the_first_year_has_nothing_to_be_compared_with() -> None:
    year = year_of({"tiltak__bolig": "80.0"})
    first = replace(year, before=None, last=year.last[[]])
    assert changes(RULE, first).unused == "Ikke prøvd: det finnes ingen svar fra året før."


def test_a_line_that_moved_is_found_though_the_sum_stands() -> None:
    year = year_of({"tiltak__bolig": "5.0", "tiltak__annet": "5.0"})
    assert ids(changes(RULE, year)) == []
    (finding,) = found(line_changes(LINES, year))
    assert finding.id == "rule.2023.1101.tiltak__annet"
    assert finding.said == "Linjen «Annet» under «Årsverk etter tiltak?» er endret mye fra i fjor."
    assert finding.arithmetic == "2,0 → 5,0: +150 %"


def test_a_line_from_nothing_is_found_and_a_small_one_is_not() -> None:
    last = {n: {"tiltak__bolig": "20.0", "tiltak__annet": "0"} for n in ("1101", "1103")}
    now = {"tiltak__bolig": "20.0"}
    year = year_of(now | {"tiltak__annet": "2.0"}, now | {"tiltak__annet": "1.9"}, last=last)
    assert ids(line_changes(LINES, year)) == ["1101.tiltak__annet"]


def test_lines_are_not_asked_about_where_the_sum_is() -> None:
    year = year_of({"tiltak__bolig": "80.0", "tiltak__annet": "20.0"})
    assert ids(changes(RULE, year)) == ["1101.tiltak"]
    assert "tiltak__bolig" not in set(line_changes(LINES, year).table["variable"])


def test_tenths_are_compared_as_decimals() -> None:
    """1.1 − 0.1 is 1.0, which binary floats do not know."""
    year = one("1.1", "0.1")
    assert year.answers.at["1101", "tiltak__bolig"] == Decimal("1.1")
    assert ids(changes(RULE, year)) == ["1101.tiltak"]

"""pointblank tries the condition on every case; what is accepted is shown and does not count."""

from typing import Any

import pandas as pd
import pytest

from analysis.quality.cases import Cases, Condition, Said
from analysis.quality.declared import Rule
from analysis.quality.judging import judged
from analysis.quality.verdict import Verdict
from analysis.survey.accepted import Acceptance

UNITS = ("1101", "1103", "1106", "1108")


def verdict(*accepted: str, severity: str = "warning", **thresholds: float) -> Verdict:
    """The rule `size < 3` on units of sizes 1, 2, 3 and 4, of which 1106 and 1108 fail."""
    rule = Rule.model_validate(
        {
            "title": "Stor", "severity": severity, "method": "Måler", "why": "Derfor", "ask": "Stemmer det?",
            "thresholds": thresholds,
        }
    )  # fmt: skip
    table = pd.DataFrame({"unit": UNITS, "variable": "x", "size": [1, 2, 3, 4]})
    condition = Condition("col_vals_lt", {"columns": "size", "value": 3})
    cases = Cases(table=table, condition=condition, said=lambda row: Said(f"Er {row['size']}."))
    return judged("big", rule, 2023, cases, {name: Acceptance("Riktig", 1) for name in accepted})


def test_the_cases_that_fail_are_the_findings() -> None:
    result = verdict()
    assert [(f.id, f.said, f.remedy) for f in result.findings] == [
        ("big.2023.1106.x", "Er 3.", "Stemmer det?"),
        ("big.2023.1108.x", "Er 4.", "Stemmer det?"),
    ]
    assert (result.tried, result.accepted, result.reached, result.stops) == (4, (), "", False)


def test_an_accepted_finding_is_kept_apart_with_its_reason() -> None:
    result = verdict("big.2023.1106.x", "big.2023.1101.x")
    assert [f.id for f in result.findings] == ["big.2023.1108.x"]
    assert [(a.finding.id, a.reason) for a in result.accepted] == [("big.2023.1106.x", "Riktig")]
    assert result.tried == 4


@pytest.mark.parametrize(
    ("thresholds", "reached"),
    [
        ({"warning": 0.5}, "warning"),
        ({"warning": 0.6}, ""),
        ({"warning": 1, "error": 2, "critical": 3}, "error"),
        ({"warning": 0.1, "error": 0.2, "critical": 0.3}, "critical"),
        ({"error": 3}, ""),
    ],
)
def test_thresholds_are_shares_under_one_and_numbers_from_one(
    thresholds: dict[str, float], reached: str
) -> None:
    result = verdict(**thresholds)
    assert result.reached == reached
    assert result.stops == (reached in ("error", "critical"))


def test_accepted_findings_do_not_reach_a_threshold() -> None:
    assert verdict(error=2).reached == "error"
    assert verdict("big.2023.1106.x", error=2).reached == ""


def test_an_error_stops_until_it_is_accepted() -> None:
    assert verdict(severity="error").stops
    assert not verdict("big.2023.1106.x", "big.2023.1108.x", severity="error").stops


def test_no_finding_is_left_out_where_there_are_many() -> None:
    table = pd.DataFrame({"unit": [f"{n:04}" for n in range(2000)], "variable": "x", "size": 9})
    condition = Condition("col_vals_lt", {"columns": "size", "value": 3})
    cases = Cases(table=table, condition=condition, said=lambda _: Said("Stor."))
    rule = Rule.model_validate(
        dict.fromkeys(("title", "method", "why", "ask"), "") | {"severity": "notice"}
    )
    assert len(judged("big", rule, 2023, cases, {}).findings) == 2000


def test_a_condition_that_cannot_be_tried_is_no_silent_pass() -> None:
    table = pd.DataFrame({"unit": ["1101"], "variable": ["x"]})
    arguments: dict[str, Any] = {"columns": "missing", "value": 3}
    cases = Cases(
        table=table, condition=Condition("col_vals_lt", arguments), said=lambda _: Said("")
    )
    rule = Rule.model_validate(
        dict.fromkeys(("title", "method", "why", "ask"), "") | {"severity": "notice"}
    )
    with pytest.raises(RuntimeError, match="could not try"):
        judged("big", rule, 2023, cases, {})

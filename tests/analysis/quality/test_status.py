"""A form's status that says something else than its answers is found."""

from typing import Any

import pytest

from analysis.quality.declared import StatusRule
from analysis.quality.status import contradicting_status
from tests.analysis.quality.sample import FTE, NOTHING, RIGHT, found, ids, year_of

RULE = StatusRule.model_validate(
    {
        "title": "", "severity": "warning", "method": "", "why": "", "ask": "",
        "confirmed_sections": ["ramme", "arsverk"],
    }
)  # fmt: skip
ONLY_FTE = {**NOTHING, **{variable: RIGHT[variable] for variable in FTE}}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"status": "not_started"},
            "Skjemaet er merket som «ikke begynt», men det er svar i «Innsending», «Årsverk», «Eldre» og «Team».",
        ),
        (
            ONLY_FTE | {"status": "confirmed", "behov": "no"},
            "Skjemaet er merket som «bare bekreftet årsverk», men det er svar i «Eldre».",
        ),
        (
            {**NOTHING, "status": "confirmed", "reell__adults": "yes"},
            "Skjemaet er merket som «bare bekreftet årsverk», men det står ingen årsverk i det.",
        ),
        (
            {**NOTHING, "status": "partial"},
            "Skjemaet er merket som «delvis utfylt», men det er tomt.",
        ),
    ],
)
def test_a_status_that_contradicts_the_answers_is_found(changed: dict[str, Any], said: str) -> None:
    (finding,) = found(contradicting_status(RULE, year_of(changed, {})))
    assert finding.id == "rule.2023.1101.status"
    assert finding.said == said


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"status": "partial"},
        {**NOTHING, "status": "not_started"},
        ONLY_FTE | {"status": "confirmed", "reell__adults": "yes"},
        NOTHING,
    ],
)
def test_a_status_that_fits_is_not(changed: dict[str, Any]) -> None:
    assert ids(contradicting_status(RULE, year_of(changed, {}))) == []

"""A figure ten times last year's, or a tenth of it, looks like a slip of the decimal sign."""

import pytest

from analysis.quality.decimal_slip import decimal_slips
from analysis.quality.declared import SlipRule
from tests.analysis.quality.sample import found, ids, year_of

RULE = SlipRule.model_validate(
    {
        "title": "", "severity": "warning", "method": "", "why": "", "ask": "", "questions": ["tiltak"],
        "factors": [10, 100], "tolerance": 0.25, "least": 5.0,
    }
)  # fmt: skip


# So many on another line that the sum does not slip with the line.
MANY = {"tiltak__annet": "90.0"}


def last(value: str) -> dict[str, dict[str, str]]:
    return {"1101": {"tiltak__bolig": value, **MANY}}


@pytest.mark.parametrize(
    ("before", "now", "said", "mended"),
    [
        ("12.5", "125.0", "er 10 ganger så stor som i fjor", "Skal det stå 12,5?"),
        ("125.0", "12.5", "er 1/10 av fjorårets", "Skal det stå 125,0?"),
        ("1.2", "120.0", "er 100 ganger så stor som i fjor", "Skal det stå 1,2?"),
        ("12.5", "148.0", "er 10 ganger så stor som i fjor", "Skal det stå 14,8?"),
    ],
)
def test_a_slip_is_found_with_the_figure_that_may_be_meant(
    before: str, now: str, said: str, mended: str
) -> None:
    (finding,) = found(
        decimal_slips(RULE, year_of({"tiltak__bolig": now, **MANY}, last=last(before)))
    )
    assert finding.id == "rule.2023.1101.tiltak__bolig"
    assert said in finding.said
    assert finding.remedy == mended


@pytest.mark.parametrize(
    ("before", "now"),
    [("12.5", "80.0"), ("12.5", "13.0"), ("0.2", "2.0"), ("0", "10.0"), ("10.0", "0")],
)
def test_other_changes_and_small_figures_are_no_slip(before: str, now: str) -> None:
    assert (
        ids(decimal_slips(RULE, year_of({"tiltak__bolig": now, **MANY}, last=last(before)))) == []
    )


def test_a_whole_form_in_tenths_is_one_finding() -> None:
    year = year_of({"tiltak__bolig": "80.0", "tiltak__annet": "20.0"})
    assert ids(decimal_slips(RULE, year)) == ["1101.tiltak"]


def test_a_break_in_the_series_hides_no_slip() -> None:
    year = year_of({"tiltak__bolig": "80.0"}, broken=frozenset({"arsverk"}))
    assert ids(decimal_slips(RULE, year)) == ["1101.tiltak"]

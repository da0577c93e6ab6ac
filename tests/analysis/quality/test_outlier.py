"""Outliers are found against median and MAD of the size class, which they do not draw to themselves."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.quality.declared import OutlierRule
from analysis.quality.outlier import outliers
from tests.analysis.quality.sample import found, ids, year_of

RULE = OutlierRule.model_validate(
    {
        "title": "", "severity": "warning", "method": "", "why": "", "ask": "",
        "questions": {"tiltak": "adults"}, "constant": 0.6745, "limit": 3.5, "units": 5,
    }
)  # fmt: skip
ORDINARY = ("8.0", "9.0", "10.0", "11.0", "12.0", "9.5", "10.5")


def units(*amounts: str | None) -> list[dict[str, Any]]:
    return [{"tiltak__bolig": amount, "tiltak__annet": None} for amount in amounts]


def test_an_ordinary_class_has_no_outlier() -> None:
    cases = outliers(RULE, year_of(*units(*ORDINARY)))
    assert len(cases.table) == 7
    assert found(cases) == ()


@pytest.mark.parametrize(("odd", "many"), [("40.0", "mange"), ("2.0", "få")])
def test_an_odd_rate_is_found_high_and_low(odd: str, many: str) -> None:
    (finding,) = found(outliers(RULE, year_of(*units(odd, *ORDINARY))))
    assert finding.id == "rule.2023.1101.tiltak"
    assert f"Uvanlig {many} årsverk i tjenester til voksne" in finding.said
    assert "Midt i størrelsesgruppen «Små»" in finding.said
    assert finding.arithmetic.startswith(f"{odd.replace('.', ',')} / 5\u00a0000 × 10 000 = ")


def test_nothing_at_all_is_infinitely_low() -> None:
    (finding,) = found(outliers(RULE, year_of(*units("0", *ORDINARY))))
    assert finding.arithmetic.endswith("avstand uendelig (ingen årsverk)")


def test_several_outliers_do_not_hide_each_other() -> None:
    """With mean and standard deviation the first two would lie within two deviations."""
    assert ids(outliers(RULE, year_of(*units("100.0", "90.0", *ORDINARY)))) == [
        "1101.tiltak",
        "1102.tiltak",
    ]


def test_a_silent_unit_and_a_small_class_are_not_tried() -> None:
    assert len(outliers(RULE, year_of(*units(None, *ORDINARY))).table) == 7
    assert outliers(RULE, year_of(*units("100.0", "1.0", "1.0"))).table.empty


def test_each_size_class_is_judged_by_itself() -> None:
    year = year_of(*units(*ORDINARY, *(str(Decimal(a) * 5) for a in ORDINARY)))
    sizes = year.units.assign(size_class=["small"] * 7 + ["large"] * 7)
    assert ids(outliers(RULE, year_of(*units(*ORDINARY), units=sizes[:7]))) == []
    both = year_of(*units(*ORDINARY, *(str(Decimal(a) * 5) for a in ORDINARY)), units=sizes)
    assert ids(outliers(RULE, both)) == []


def test_a_class_where_most_are_alike_has_no_distance() -> None:
    assert outliers(RULE, year_of(*units("5.0", "5.0", "5.0", "5.0", "9.0"))).table.empty


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(10, 5000), min_size=5, max_size=9, unique=True), st.integers(2, 50))
def test_the_distance_does_not_depend_on_the_scale(tenths: list[int], times: int) -> None:
    def distances(factor: int) -> np.ndarray:
        amounts = [str(Decimal(tenth * factor) / 10) for tenth in tenths]
        return outliers(RULE, year_of(*units(*amounts))).table["distance"].to_numpy()

    assert np.allclose(distances(1), distances(times))

"""Few steps for many values."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.exhibits.plot import Mark, plot_of
from report.exhibits.steps import MOST_STEPS, steps
from tests.report.exhibits.samples import FACTS, FIGURES

ONE = plot_of(FIGURES["tiles-2020"], FACTS).marks[0]


def marks(*values: str) -> list[Mark]:
    return [
        replace(ONE, x=f"Fylke {i}", fact=replace(ONE.fact, value=Decimal(value)))
        for i, value in enumerate(values)
    ]


def limits(*values: str) -> list[str]:
    return [step.limits for step in steps(marks(*values))]


def test_values_are_cut_where_they_lie_furthest_apart() -> None:
    assert limits("10", "11", "40", "42", "70", "95") == ["10–11", "40–42", "70", "95"]


def test_values_that_print_alike_are_in_one_step() -> None:
    assert limits("33.4", "33.4999", "33.1", "33.2", "33.3") == ["33"]
    assert limits("33.4", "33.6") == ["33", "34"]


def test_limits_with_signs_are_not_joined_by_a_dash() -> None:
    fall, rise = (
        replace(mark, fact=replace(mark.fact, kind="change_pp")) for mark in marks("-3", "-2")
    )
    (step,) = steps([fall, replace(rise, fact=fall.fact)])
    assert step.limits == "−3"
    others = [replace(rise, fact=replace(fall.fact, value=Decimal(v))) for v in range(-3, 9)]
    assert steps(others)[0].limits == "−3 til −1"


def test_no_value_and_too_many_are_refused() -> None:
    with pytest.raises(ValueError, match="0 values; steps are made of 1 to 20"):
        steps([])
    with pytest.raises(ValueError, match="21 values"):
        steps(marks(*map(str, range(21))))


@given(st.lists(st.decimals(0, 100, places=1), min_size=1, max_size=15))
def test_every_value_is_in_one_step_and_the_steps_rise(values: list[Decimal]) -> None:
    found = steps(marks(*map(str, values)))
    assert len(found) <= MOST_STEPS
    assert sorted(mark.x for step in found for mark in step.marks) == sorted(
        f"Fylke {i}" for i in range(len(values))
    )
    highest = [int(step.highest.label) for step in found]
    lowest = [int(step.lowest.label) for step in found]
    assert all(high < low for high, low in zip(highest, lowest[1:], strict=False))

"""Commercial rounding: half away from zero, on the decimal text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rounding import exact, round_half_away


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [
        (2.5, 0, "3"),
        (-2.5, 0, "-3"),
        (0.5, 0, "1"),
        (46.5, 0, "47"),
        (1.005, 2, "1.01"),
        (-0.4, 0, "0"),
        (17436, 0, "17436"),
        (17436, -1, "17440"),
    ],
)
def test_halves_go_away_from_zero(value: float, decimals: int, rounded: str) -> None:
    assert round_half_away(value, decimals) == Decimal(rounded)


def test_zero_has_no_sign() -> None:
    assert str(round_half_away(-0.04, 1)) == "0.0"


def test_a_float_is_read_as_the_text_that_names_it() -> None:
    assert exact(1.005) == Decimal("1.005")
    assert exact(Decimal("1.005")) == Decimal("1.005")


values = st.decimals(-(10**9), 10**9, allow_nan=False, places=5)
places = st.integers(0, 4)


@given(values, places)
def test_rounding_moves_a_value_by_at_most_half_a_place(value: Decimal, decimals: int) -> None:
    assert abs(round_half_away(value, decimals) - value) <= Decimal("0.5").scaleb(-decimals)


@given(values, places)
def test_rounding_is_the_same_on_both_sides_of_zero(value: Decimal, decimals: int) -> None:
    assert round_half_away(-value, decimals) == -round_half_away(value, decimals)


@given(values, places)
def test_rounding_twice_is_rounding_once(value: Decimal, decimals: int) -> None:
    once = round_half_away(value, decimals)
    assert round_half_away(once, decimals) == once


@given(values, values, places)
def test_rounding_keeps_the_order(a: Decimal, b: Decimal, decimals: int) -> None:
    low, high = sorted((a, b))
    assert round_half_away(low, decimals) <= round_half_away(high, decimals)

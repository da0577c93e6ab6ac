"""Intervals hold every value that could stand behind print."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from analysis.rounding import round_half_away
from analysis.statements.interval import Interval, percent, percent_change, total

LEVELS = st.decimals(min_value=1, max_value=30000, places=2)
PLACES = st.integers(0, 1)


def printed(value: Decimal, decimals: int) -> Interval:
    return Interval.rounding_to(round_half_away(value, decimals), decimals)


def test_fifty_two_is_anything_that_rounds_to_it() -> None:
    interval = Interval.rounding_to(Decimal(52), 0)
    assert (interval.low, interval.high) == (Fraction("51.5"), Fraction("52.5"))


def test_a_round_number_reaches_half_of_its_last_digit() -> None:
    assert Interval.rounding_to(Decimal(2600), -2) == Interval(Fraction(2550), Fraction(2650))


@given(LEVELS, LEVELS, PLACES, PLACES)
def test_a_true_change_is_always_possible(
    before: Decimal, after: Decimal, of_levels: int, of_change: int
) -> None:
    levels = printed(before, of_levels), printed(after, of_levels)
    change = (after - before) * 100 / before
    assert percent_change(*levels).meets(printed(change, of_change))
    assert (levels[1] - levels[0]).meets(printed(after - before, of_levels))


@given(LEVELS, LEVELS, PLACES)
def test_a_true_share_is_always_possible(part: Decimal, rest: Decimal, decimals: int) -> None:
    whole = part + rest
    share = part * 100 / whole
    assert percent(printed(part, decimals), printed(whole, decimals)).meets(printed(share, 0))


@given(st.lists(LEVELS, min_size=1, max_size=6))
def test_a_true_sum_is_always_possible(parts: list[Decimal]) -> None:
    assert total([printed(part, 0) for part in parts]).meets(printed(sum(parts, Decimal(0)), 0))


@given(LEVELS, LEVELS)
def test_far_off_is_never_possible(before: Decimal, after: Decimal) -> None:
    levels = printed(before, 2), printed(after, 2)
    wrong = (after - before) * 100 / before + 100 + 200 * after / before
    assert not percent_change(*levels).meets(printed(wrong, 1))

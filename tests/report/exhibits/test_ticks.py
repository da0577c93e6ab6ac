"""Round values along an axis."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.exhibits.ticks import ticks


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        ((9610, 3120, 13201), (0, 5000, 10000, 15000)),
        ((12730, 17436), (12000, 14000, 16000, 18000)),
        ((41, 50, 7), (0, 10, 20, 30, 40, 50)),
        ((0.4, 1.1), (0, 0.25, 0.5, 0.75, 1, 1.25)),
        ((-4, 10), (-5, 0, 5, 10)),
        ((0, 0), (0, 0.2, 0.4, 0.6, 0.8, 1)),
    ],
)
def test_round_values_around_what_is_shown(
    values: tuple[float, ...], marked: tuple[float, ...]
) -> None:
    assert ticks(values).values == marked


def test_decimals_are_those_of_the_step() -> None:
    assert ticks((0.4, 1.1)).decimals == 2
    assert ticks((12730, 17436)).decimals == 0


measured = st.lists(st.decimals(-(10**6), 10**6, places=2).map(float), min_size=1, max_size=9)


@given(measured)
def test_ticks_cover_the_values_evenly_and_are_few(values: list[float]) -> None:
    marks = ticks(values).values
    assert marks[0] <= min(values) <= max(values) <= marks[-1]
    assert 2 <= len(marks) <= 6
    steps = [b - a for a, b in pairwise(marks)]
    assert steps == pytest.approx([steps[0]] * len(steps))

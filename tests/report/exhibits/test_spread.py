"""Labels move apart just enough."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.exhibits.spread import spread


def test_labels_with_room_stay() -> None:
    assert spread([0, 50, 20], [10, 10, 10]) == [0, 50, 20]


def test_two_at_one_place_move_equally() -> None:
    assert spread([30, 30], [10, 10]) == [25, 35]


def test_a_tall_label_takes_its_room() -> None:
    assert spread([0, 10], [10, 30]) == pytest.approx([-5, 15])


def test_nothing_reaches_above_the_ceiling() -> None:
    assert spread([0, 28], [10, 10], ceiling=30) == [0, 25]
    assert spread([20, 28], [10, 10], ceiling=30) == [15, 25]


labels = st.lists(st.tuples(st.floats(-500, 500), st.floats(1, 40)), min_size=1, max_size=8)


@given(labels)
def test_labels_never_overlap_and_keep_their_order(given_labels: list[tuple[float, float]]) -> None:
    wanted, room = [w for w, _ in given_labels], [r for _, r in given_labels]
    placed = spread(wanted, room)
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    for one, other in pairwise(order):
        assert placed[other] - placed[one] >= (room[one] + room[other]) / 2 - 1e-6


@given(labels)
def test_what_is_apart_already_stays_where_it_is(given_labels: list[tuple[float, float]]) -> None:
    room = [r for _, r in given_labels]
    once = spread([w for w, _ in given_labels], room)
    assert spread(once, room) == pytest.approx(once, abs=1e-6)

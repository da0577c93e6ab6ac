import pytest

from analysis.disclosure.linear_system import Contradiction, Sum, System

# Two counties by two answers: a b | c d, with the sums of rows and columns.
CELLS = {"a": 1.0, "b": 5.0, "c": 7.0, "d": 9.0}
SUMS = {"ab": (0, 1), "cd": (2, 3), "ac": (0, 2), "bd": (1, 3)}


def system(**changed: tuple[float, float]) -> System:
    singles = [Sum(name, {at: 1.0}, v, v) for at, (name, v) in enumerate(CELLS.items())]
    values = list(CELLS.values())
    sums = [
        Sum(name, dict.fromkeys(cells, 1.0), total, total)
        for name, cells in SUMS.items()
        for total in [sum(values[at] for at in cells)]
    ]
    named = [Sum(s.name, s.row, *changed.get(s.name, (s.low, s.high))) for s in (*singles, *sums)]
    return System.of([float("inf")] * 4, named)


def test_a_number_that_a_sum_tells_is_found_exactly() -> None:
    reach = system().reach({0: 1.0}, {"a"})
    assert (round(reach.low, 3), round(reach.high, 3)) == (1, 1)
    assert reach.bound_by


def test_a_number_moves_as_far_as_what_is_hidden_with_it_lets_it() -> None:
    reach = system().reach({0: 1.0}, {"a", "b", "c", "d"})
    assert (round(reach.low, 3), round(reach.high, 3)) == (0, 6)


def test_a_rounded_sum_leaves_its_interval() -> None:
    reach = system(ab=(5.5, 6.5), ac=(-float("inf"), float("inf"))).reach({0: 1.0}, {"a"})
    assert (round(reach.low, 3), round(reach.high, 3)) == (0.5, 1.5)


def test_without_any_sum_nothing_but_the_ceiling_holds() -> None:
    assert System.of([3.0], []).reach({0: 1.0}).high == 3
    assert System.of([float("inf")], []).reach({0: 1.0}).high == float("inf")


def test_sums_that_cannot_all_be_true_are_told() -> None:
    with pytest.raises(Contradiction, match="contradict"):
        system(ab=(100, 100)).reach({0: 1.0})


def test_letting_few_cells_move_never_reaches_further() -> None:
    import numpy as np

    whole = system().reach({0: 1.0}, CELLS.keys())
    held = system().held(np.array([1.0, 5, 7, 9]), np.array([0, 1]))
    few = held.reach({0: 1.0}, CELLS.keys())
    assert held.least({0: 1.0}, CELLS.keys()) == few.low
    assert whole.low <= few.low
    assert few.high <= whole.high

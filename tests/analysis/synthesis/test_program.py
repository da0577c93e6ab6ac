"""The program finds whole numbers that meet the conditions, near the wishes."""

import pytest

from analysis.synthesis.program import Form, Infeasible, Program, added


def solved(program: Program, *forms: Form) -> list[int]:
    values = program.solve()
    return [round(f.constant + sum(values[u] * w for u, w in f.weights.items())) for f in forms]


def test_wishes_come_true_when_nothing_stands_against() -> None:
    program = Program()
    forms = [program.wished(wish) for wish in (3, 7.4, 0)]
    assert solved(program, *forms) == [3, 7, 0]


def test_a_sum_is_kept() -> None:
    program = Program()
    yes, no = program.wished(40), program.wished(70)
    program.between(yes + no, 100, 100)
    assert sum(solved(program, yes, no)) == 100


def test_what_is_missing_is_shared_by_size() -> None:
    program = Program()
    blocks = [program.wished(wish) for wish in (1000, 1000, 1000)]
    program.between(added(blocks), 0, 2850)
    assert all(840 <= value <= 980 for value in solved(program, *blocks))


def test_one_of_several_is_low_enough() -> None:
    program = Program()
    first, second = program.wished(50), program.wished(60)
    program.one_is_at_most([first, second], 48)
    values = solved(program, first, second)
    assert min(values) <= 48
    assert values[1] == 60


def test_whole_numbers_are_found_though_none_is_near_the_best_fractions() -> None:
    """45 of ten each is best, but four and a half tens are not whole."""
    program = Program()
    ones, tens = program.wished(45), program.wished(4)
    program.between(ones - tens * 10.0, 0, 0)
    assert solved(program, ones, tens) in ([40, 4], [50, 5])


def test_contradictions_are_told() -> None:
    program = Program()
    number = program.wished(5)
    program.between(number, 7, 7)
    program.between(number, 0, 6)
    with pytest.raises(Infeasible):
        program.solve()


def test_forms_add_and_scale() -> None:
    form = (Form({0: 1.0}) + Form({0: 2.0, 1: 1.0}, 4.0)) * 2.0 - Form({1: 1.0})
    assert form == Form({0: 6.0, 1: 1.0}, 8.0)

"""Whole amounts are split without remainder, and tables keep both margins."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.synthesis.splitting import apportion, raked, whole


def test_the_largest_remainders_are_rounded_up() -> None:
    assert apportion(10, np.array([1.0, 1.0, 1.0])).tolist() == [4, 3, 3]
    assert apportion(7, np.array([0.5, 0.3, 0.2])).tolist() == [4, 2, 1]
    assert apportion(0, np.array([1.0, 2.0])).tolist() == [0, 0]


@given(
    st.integers(0, 10_000),
    st.lists(st.floats(0.01, 1_000), min_size=1, max_size=30),
)
def test_nothing_is_lost_and_nobody_is_far_off(total: int, weights: list[float]) -> None:
    parts = apportion(total, np.array(weights))
    exact = np.array(weights) / sum(weights) * total
    assert parts.sum() == total
    assert np.abs(parts - exact).max() < 1 + 1e-6


def test_raking_keeps_zeros_and_fits_both_sums() -> None:
    table = np.array([[1.0, 0.0], [1.0, 1.0]])
    fitted = raked(table, np.array([2.0, 5.0]), np.array([4.0, 3.0]))
    assert fitted[0, 1] == 0
    assert np.allclose(fitted.sum(axis=0), [4, 3])
    assert np.allclose(fitted.sum(axis=1), [2, 5])


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 2**32 - 1), st.integers(2, 12), st.integers(2, 6))
def test_a_whole_table_has_the_sums_and_stays_near(seed: int, n: int, m: int) -> None:
    random = np.random.default_rng(seed)
    rows = random.integers(1, 40, n)
    columns = apportion(int(rows.sum()), random.random(m) + 0.1)
    real = raked(random.random((n, m)) + 0.1, rows.astype(float), columns.astype(float))
    table = whole(real, rows, columns)
    assert table.sum(axis=1).tolist() == rows.tolist()
    assert table.sum(axis=0).tolist() == columns.tolist()
    assert table.min() >= 0
    assert np.abs(table - real).max() <= 1 + 1e-6

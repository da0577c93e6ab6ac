"""Splitting whole amounts: shares of a total without remainder, and tables with both margins exact."""

import numpy as np
import numpy.typing as npt
from scipy.optimize import linprog
from scipy.sparse import csr_array

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def apportion(total: int, weights: Floats) -> Ints:
    """`total` shared out by `weights`, the largest remainders rounded up."""
    if total == 0 or weights.sum() == 0:
        return np.zeros(len(weights), dtype=np.int64)
    exact = weights / weights.sum() * total
    shares: Ints = np.floor(exact).astype(np.int64)
    rest = total - int(shares.sum())
    shares[np.argsort(shares - exact, kind="stable")[:rest]] += 1
    return shares


def raked(table: Floats, rows: Floats, columns: Floats, rounds: int = 300) -> Floats:
    """The table scaled by rows and columns in turn until both sums fit; zeros stay zero."""
    table = table.copy()
    for _ in range(rounds):
        table *= np.divide(columns, table.sum(axis=0), out=np.ones_like(columns), where=columns > 0)
        sums = table.sum(axis=1)
        factors = np.divide(rows, sums, out=np.zeros_like(rows), where=sums > 0)
        table *= factors[:, None]
        if np.abs(table.sum(axis=0) - columns).max(initial=0) < 1e-7:
            break
    return table


def whole(table: Floats, rows: Ints, columns: Ints) -> Ints:
    """The table in whole numbers, each near its own, with exactly these row and column sums.

    A transport problem: each cell is rounded down, and what is missing is given where the
    fraction is largest. Its solutions are whole numbers by themselves.
    """
    floor = np.floor(table + 1e-9).astype(np.int64)
    fraction = np.clip(table - floor, 0.0, 1.0)
    n, m = table.shape
    cells = np.flatnonzero((table > 0).ravel())
    row_of, column_of = cells // m, cells % m
    size = len(cells)
    # Going below the floor, or above the ceiling, is possible but dear.
    lowest = -np.minimum(floor.ravel()[cells], 2)
    cost = 1 - 2 * fraction.ravel()[cells]
    matrix = csr_array(
        (np.ones(2 * size), (np.concatenate([row_of, n + column_of]), np.tile(np.arange(size), 2))),
        shape=(n + m, size),
    )
    needed = np.concatenate([rows - floor.sum(axis=1), columns - floor.sum(axis=0)])
    tight = linprog(cost, A_eq=matrix, b_eq=needed, bounds=(0, 1), method="highs-ds")
    if tight.x is None:
        bounds = np.column_stack([lowest, np.full(size, 3)])
        tight = linprog(cost, A_eq=matrix, b_eq=needed, bounds=bounds, method="highs-ds")
    if tight.x is None:
        raise ValueError("no whole table has these row and column sums; loosen the zeros in it")
    result = floor.ravel()
    result[cells] += np.rint(tight.x).astype(np.int64)
    return result.reshape(n, m)

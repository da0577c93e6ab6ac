"""A linear system: what is published about unknown cells, and how far each sum of them can still move.

A cell is how many units of one kind gave one answer, or what they have together. Every published number
is a sum of cells that lies in an interval. Linear programming finds the least and the largest value that a
withheld sum may have when all of that is known, and which published numbers hold it there.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Self

import numpy as np
import numpy.typing as npt
from scipy.optimize import linprog
from scipy.sparse import csc_array, csr_array, vstack

Row = Mapping[int, float]
Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

# What a solver calls equal; answers have one decimal, so nothing real is as small.
TOLERANCE = 1e-6


class Contradiction(ArithmeticError):
    """No cells have these sums, so what is published cannot all be true."""


@dataclass(frozen=True)
class Sum:
    """A number as a sum of cells, and the interval that its published form leaves; both ends alike is exact."""

    name: str
    row: Row
    low: float
    high: float


@dataclass(frozen=True)
class Reach:
    """The least and the largest value that a sum may have, and the published numbers that bind it."""

    low: float
    high: float
    bound_by: frozenset[str]

    @property
    def width(self) -> float:
        """How far apart they are."""
        return self.high - self.low


@dataclass(frozen=True)
class System:
    """Cells from zero to their `ceilings`, the published sums by name, and what holds whatever is published.

    `rows` have a line for each sum and a column for each cell; `equal` lines are zero and `at_most` lines
    zero or less. `columns` are the cells' numbers in rows that are asked for.
    """

    columns: Places
    ceilings: Numbers
    names: tuple[str, ...]
    rows: csr_array
    low: Numbers
    high: Numbers
    equal: csr_array
    at_most: csr_array

    @classmethod
    def of(
        cls,
        ceilings: Sequence[float],
        sums: Sequence[Sum],
        equal: Sequence[Row] = (),
        at_most: Sequence[Row] = (),
    ) -> Self:
        """The system of cells with these ceilings."""
        return cls(
            np.arange(len(ceilings)),
            np.array(ceilings, dtype=float),
            tuple(one.name for one in sums),
            _matrix([one.row for one in sums], len(ceilings)),
            np.array([one.low for one in sums], dtype=float),
            np.array([one.high for one in sums], dtype=float),
            _matrix(equal, len(ceilings)),
            _matrix(at_most, len(ceilings)),
        )

    def reach(self, row: Row, hidden: Collection[str] = ()) -> Reach:
        """How far a sum can move while every sum that is not `hidden` stays as published.

        Raises Contradiction where nothing fits.
        """
        known = self._known(hidden)
        low, binding = self._least(self._goal(row), known)
        high, also = self._least(-self._goal(row), known)
        names = {self.names[at] for at in np.flatnonzero(binding | also).tolist()}
        return Reach(low, -high, frozenset(names))

    def least(self, row: Row, hidden: Collection[str] = ()) -> float:
        """The lower end of `reach`, in half the time."""
        return self._least(self._goal(row), self._known(hidden))[0]

    def most(self, row: Row, hidden: Collection[str] = ()) -> float:
        """The upper end of `reach`, in half the time."""
        return -self._least(-self._goal(row), self._known(hidden))[0]

    def held(self, truth: Numbers, free: Places) -> "System":
        """The system in which only the `free` cells move and the others are as they truly are.

        No sum reaches further in it than in the whole, and what it reaches is found much sooner. What
        always holds must be of free cells or of others, never of both.
        """
        moving = self._by_column[:, free]
        rest = self.rows @ truth - moving @ truth[free]
        equal, at_most = (lines[:, free] for lines in self._always_by_column)
        return System(
            free,
            self.ceilings[free],
            self.names,
            moving.tocsr(),
            self.low - rest,
            self.high - rest,
            _without_empty(equal.tocsr()),
            _without_empty(at_most.tocsr()),
        )

    def _goal(self, row: Row) -> Numbers:
        return np.array([row.get(at, 0.0) for at in self.columns.tolist()])

    def _known(self, hidden: Collection[str]) -> Flags:
        """The sums that say anything of these cells and are not hidden."""
        shown = np.array([name not in hidden for name in self.names], dtype=bool)
        told: Flags = np.diff(self.rows.indptr) > 0
        return shown & told

    def _least(self, goal: Numbers, known: Flags) -> tuple[float, Flags]:
        """The least value of the goal, and which of the sums it would pass if they were not known."""
        below, above = known & np.isfinite(self.high), known & np.isfinite(self.low)
        limits = (self.high[below] + TOLERANCE, TOLERANCE - self.low[above])
        found = linprog(
            goal,
            A_ub=vstack([self.rows[below], -self.rows[above], self.at_most]).tocsr(),
            b_ub=np.concatenate([*limits, np.zeros(self.at_most.shape[0])]),
            A_eq=self.equal,
            b_eq=np.zeros(self.equal.shape[0]),
            bounds=np.column_stack([np.zeros_like(goal), self.ceilings]),
            method="highs",
        )
        binding = np.zeros(len(self.names), dtype=bool)
        if found.status == 3:
            return -np.inf, binding
        if found.status != 0:
            raise Contradiction(f"the published sums contradict each other: {found.message}")
        pull = np.abs(found.ineqlin.marginals) > TOLERANCE
        binding[below] |= pull[: below.sum()]
        binding[above] |= pull[below.sum() : below.sum() + above.sum()]
        return float(found.fun), binding

    @cached_property
    def _by_column(self) -> csc_array:
        return self.rows.tocsc()

    @cached_property
    def _always_by_column(self) -> tuple[csc_array, csc_array]:
        return self.equal.tocsc(), self.at_most.tocsc()


def _matrix(rows: Sequence[Row], width: int) -> csr_array:
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(int)
    columns = np.fromiter(chain.from_iterable(rows), dtype=int)
    values = np.array([value for row in rows for value in row.values()], dtype=float)
    return csr_array((values, columns, starts), shape=(len(rows), width))


def _without_empty(lines: csr_array) -> csr_array:
    return lines[np.diff(lines.indptr) > 0]

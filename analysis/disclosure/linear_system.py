"""A linear system: what is published about unknown cells, and how far each sum of them can still move.

A cell is how many units of one kind gave one answer, or what they have together. Every published number
is a sum of cells that lies in an interval. Linear programming finds the least and the largest value that a
withheld sum may have when all of that is known, and which published numbers hold it there.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
import numpy.typing as npt
from scipy.optimize import linprog
from scipy.sparse import csr_array, vstack

Row = Mapping[int, float]
Numbers = npt.NDArray[np.float64]
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
    """Cells from zero to their `ceilings`, rows that always hold, and the published sums.

    `equal` rows are zero and `at_most` rows are zero or less, whatever is published.
    """

    ceilings: Sequence[float]
    sums: Sequence[Sum]
    equal: Sequence[Row] = ()
    at_most: Sequence[Row] = ()

    def reach(self, row: Row, hidden: Collection[str] = ()) -> Reach:
        """How far a sum can move while every sum that is not `hidden` stays as published.

        Raises Contradiction where nothing fits.
        """
        goal = np.zeros(len(self.ceilings))
        goal[list(row)] = list(row.values())
        known = np.array([one.name not in hidden for one in self.sums], dtype=bool)
        low, binding = self._least(goal, known)
        high, also = self._least(-goal, known)
        names = {self.sums[at].name for at in np.flatnonzero(binding | also).tolist()}
        return Reach(low, -high, frozenset(names))

    def near(self, row: Row, hidden: Collection[str], truth: Numbers, free: Places) -> Reach:
        """The reach when only the `free` columns move and the others are as they truly are.

        It is never wider than the whole reach, and much sooner found.
        """
        place = {int(column): at for at, column in enumerate(free)}
        moving = self._rows[:, free]
        rest = self._rows @ truth - moving @ truth[free]
        touched = np.flatnonzero(np.diff(moving.indptr)).tolist()
        sums = [
            Sum(one.name, _at(one.row, place), one.low - rest[at], one.high - rest[at])
            for at in touched
            if (one := self.sums[at]).name not in hidden
        ]
        ceilings = [self.ceilings[int(column)] for column in free]
        held = (
            [_at(line, place) for line in lines if place.keys() & line.keys()]
            for lines in (self.equal, self.at_most)
        )
        return System(ceilings, sums, *held).reach(_at(row, place))

    def _least(
        self, goal: Numbers, known: npt.NDArray[np.bool_]
    ) -> tuple[float, npt.NDArray[np.bool_]]:
        """The least value of the goal, and which of the sums it would pass if they were not known."""
        below, above = known & np.isfinite(self._high), known & np.isfinite(self._low)
        rows = vstack([self._rows[below], -self._rows[above], self._at_most]).tocsr()
        limits = (self._high[below] + TOLERANCE, TOLERANCE - self._low[above])
        found = linprog(
            goal,
            A_ub=rows,
            b_ub=np.concatenate([*limits, np.zeros(len(self.at_most))]),
            A_eq=self._equal,
            b_eq=np.zeros(len(self.equal)),
            bounds=np.column_stack([np.zeros_like(goal), self.ceilings]),
            method="highs",
        )
        binding = np.zeros(len(self.sums), dtype=bool)
        if found.status == 3:
            return -np.inf, binding
        if found.status != 0:
            raise Contradiction(f"the published sums contradict each other: {found.message}")
        pull = np.abs(found.ineqlin.marginals) > TOLERANCE
        binding[below] |= pull[: below.sum()]
        binding[above] |= pull[below.sum() : below.sum() + above.sum()]
        return float(found.fun), binding

    @cached_property
    def _rows(self) -> csr_array:
        return self._matrix([one.row for one in self.sums])

    @cached_property
    def _low(self) -> Numbers:
        return np.array([one.low for one in self.sums], dtype=float)

    @cached_property
    def _high(self) -> Numbers:
        return np.array([one.high for one in self.sums], dtype=float)

    @cached_property
    def _equal(self) -> csr_array:
        return self._matrix(self.equal)

    @cached_property
    def _at_most(self) -> csr_array:
        return self._matrix(self.at_most)

    def _matrix(self, rows: Sequence[Row]) -> csr_array:
        starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(int)
        columns = np.fromiter(chain.from_iterable(rows), dtype=int)
        values = np.array([value for row in rows for value in row.values()], dtype=float)
        return csr_array((values, columns, starts), shape=(len(rows), len(self.ceilings)))


def _at(row: Row, place: Mapping[int, int]) -> Row:
    """The row in other places, without what has none."""
    return {place[at]: weight for at, weight in row.items() if at in place}

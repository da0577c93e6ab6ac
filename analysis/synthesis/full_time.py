"""Full-time equivalents of every unit, year by year, with the solved national sums.

A unit's total follows its expected size; its splits by measure, education and pathway have that
same total. A year starts from the year before, so that a unit's series is its own. A unit that did
not answer keeps last year's row, and the others make up the printed total.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.synthesis.components import Node
from analysis.synthesis.recipe import Recipe
from analysis.synthesis.splitting import Floats, Ints, apportion, raked, whole
from analysis.synthesis.unknowns import Solution
from analysis.synthesis.wishes import Wishes

_VARIATION = 0.55
_YEARLY = 0.08
_SMALLEST_POST = 1.5
_NEW_POST = 0.02
_LEAST = 2


@dataclass(frozen=True)
class FullTime:
    """Whole tenths by question and year: a row per unit, a column per item."""

    codebook: Codebook
    recipe: Recipe
    wishes: Wishes
    solutions: dict[Node, Solution]
    silent: dict[int, pd.Series]

    def tables(self, base: Question) -> dict[Node, Ints]:
        """The tables of a question and of those with the same total, for every year."""
        linked = [q for q in self.codebook.questions.values() if q.sums_to == base.key]
        tables: dict[Node, Ints] = {}
        for year in self.recipe.years:
            fixed = self.silent[year].to_numpy()
            last = tables.get((base.key, year - 1))
            totals = self._unit_totals(base, year, fixed, last)
            for question in (base, *linked):
                if year in question.years:
                    before = tables.get((question.key, year - 1))
                    tables[question.key, year] = self._table(question, year, totals, fixed, before)
        return tables

    def _unit_totals(self, base: Question, year: int, fixed: np.ndarray, last: Ints | None) -> Ints:
        solution = self.solutions[base.key, year]
        expected = self.wishes.expected(base.group, year).to_numpy()
        sums = solution.block_sums
        if sums is None:
            sums = np.array([sum(solution.sums.values())])
        totals = np.zeros(len(expected), dtype=np.int64)
        if last is not None:
            totals[fixed] = last[fixed].sum(axis=1)
        block = solution.block.to_numpy()
        for number, total in enumerate(sums):
            free = (block == number) & ~fixed
            rest = int(total) - int(totals[(block == number) & fixed].sum())
            totals[free] = _nobody_without(apportion(rest, expected[free]))
        return totals

    def _table(
        self, question: Question, year: int, totals: Ints, fixed: np.ndarray, before: Ints | None
    ) -> Ints:
        columns = np.array([self.solutions[question.key, year].sums[v] for v in question.variables])
        table = np.zeros((len(totals), len(columns)), dtype=np.int64)
        if before is not None:
            table[fixed] = before[fixed]
        free = ~fixed
        if before is None:
            start = self._first_split(question, year, totals[free])
        else:
            start = self._moved(question, year, before[free], totals[free])
        rows, rest = totals[free], columns - table[fixed].sum(axis=0)
        real = raked(start, rows.astype(float), rest.astype(float))
        table[free] = whole(real, rows, rest)
        return table

    def _first_split(self, question: Question, year: int, totals: Ints) -> Floats:
        """A unit's own mixture; a small unit has posts in few of the items."""
        random = self.recipe.random("split", question.key)
        shares = self.recipe.fte.parts(question.key, year)
        own = shares * np.exp(_VARIATION * random.standard_normal((len(totals), len(shares))))
        amounts = own / own.sum(axis=1, keepdims=True) * totals[:, None]
        kept = np.where(amounts >= _SMALLEST_POST, amounts, 0.0)
        largest = amounts == amounts.max(axis=1, keepdims=True)
        return np.where(largest, amounts, kept)

    def _moved(self, question: Question, year: int, before: Ints, totals: Ints) -> Floats:
        """Last year's split, a little moved, now and then with a post in a new item."""
        random = self.recipe.random("split", question.key, year)
        moved = before * np.exp(_YEARLY * random.standard_normal(before.shape))
        new = (before == 0) & (random.random(before.shape) < _NEW_POST) & (totals[:, None] > 10)
        return np.where(new, 3.0, moved)


def _nobody_without(totals: Ints) -> Ints:
    """Lift the smallest units to the least that a service can be, at the cost of the largest."""
    lifted = np.maximum(totals, _LEAST)
    for _ in range(int(lifted.sum() - totals.sum())):
        lifted[np.argmax(lifted)] -= 1
    return lifted

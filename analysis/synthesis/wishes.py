"""Wishes: what the answers would be where no printed figure decides.

Shares come from the nearest year already solved, drifting a little with each year between, else
from the recipe. Sums come from the printed total, else from the recipe.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.codebook import Question
from analysis.synthesis.recipe import Recipe

_DRIFT = 0.07


@dataclass
class Wishes:
    """`solved[variable][year]` are the shares of the options found so far, as parts of one.

    `totals[question, year]` are the printed sums, in full-time equivalents; `expected` gives the
    full-time equivalents that a question's units would have.
    """

    recipe: Recipe
    totals: dict[tuple[str, int], float]
    expected: Callable[[str, int], pd.Series]
    solved: dict[str, dict[int, np.ndarray]] = field(default_factory=dict)

    def shares(self, question: Question, variable: str, year: int) -> np.ndarray:
        """The wished part of each option; for multiple choice and open answers, of choosing at all."""
        known = self.solved.get(variable, {})
        if not known:
            return self._of_recipe(question, variable)
        nearest = min(known, key=lambda y: (abs(y - year), y))
        chance = self.recipe.random("drift", variable, year).standard_normal(len(known[nearest]))
        moved = known[nearest] * np.exp(_DRIFT * np.sqrt(abs(nearest - year)) * chance)
        return moved / moved.sum() if len(moved) > 1 else np.minimum(moved, 0.99)

    def _of_recipe(self, question: Question, variable: str) -> np.ndarray:
        shares = self.recipe.shares
        line = variable.rsplit("__", 1)[0] if question.type == "multi" else variable
        given = shares.get(line, shares.get(question.key, self.recipe.defaults.get(question.type)))
        if given is None:
            raise KeyError(f"{question.key!r} needs shares in data/synthesis.yml")
        if question.type == "text":
            return np.array([float(given)]) / 100  # type: ignore[arg-type]
        values = np.array(given, dtype=float)
        if len(values) != len(question.options):
            raise KeyError(
                f"{line!r} has {len(values)} shares in data/synthesis.yml "
                f"for {len(question.options)} options"
            )
        if question.type == "multi":
            option = variable.rsplit("__", 1)[1]
            position = [o.key for o in question.options].index(option)
            return values[[position]] / 100
        return values / values.sum()

    def sums(self, question: Question, year: int) -> dict[str, float]:
        """The wished sum of each variable: tenths for full-time equivalents, else numbers."""
        unit = 10 if question.type == "fte" else 1
        if question.key not in self.recipe.fte.shares:
            return {v: self.recipe.total(v, year) * unit for v in question.variables}
        first, last = self.recipe.years[0], self.recipe.years[-1]
        place = (year - first) / (last - first)
        parts = np.array([a + (b - a) * place for a, b in self.recipe.fte.shares[question.key]])
        total = self.totals[question.sums_to or question.key, year] * unit
        return dict(zip(question.variables, parts / parts.sum() * total, strict=True))

    def block_sums(self, question: Question, year: int, block: pd.Series) -> np.ndarray:
        """The wished sum of each block, in tenths."""
        expected = self.expected(question.group, year)
        by_block = expected.groupby(block).sum().to_numpy()
        return np.asarray(by_block / by_block.sum() * self.totals[question.key, year] * 10)

"""Wishes: what the answers would be where no printed figure decides.

Shares come from the recipe; in a year without figures, from the nearest year already solved,
drifting a little with each year between. Sums come from the printed total, else from the recipe.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.codebook import Question
from analysis.synthesis.program import Floats
from analysis.synthesis.recipe import Recipe, RecipeError

_DRIFT = 0.07
_LEAST = 0.001


@dataclass
class Wishes:
    """`totals[question, year]` are the printed sums; `expected(group, year)` what units would have.

    Both are in full-time equivalents. `solved[variable][year]` are the parts of the options found.
    """

    recipe: Recipe
    totals: dict[tuple[str, int], float]
    expected: Callable[[str, int], pd.Series]
    solved: dict[str, dict[int, Floats]] = field(default_factory=dict)

    def shares(self, question: Question, variable: str, year: int, *, printed: bool) -> Floats:
        """The wished part of each option; for multiple choice and open answers, of choosing at all.

        `printed` says that figures decide the question in this year.
        """
        known = {} if printed else self.solved.get(variable, {})
        if not known or self.recipe.by_year(variable):
            return self._of_recipe(question, variable, year)
        nearest = min(known, key=lambda y: (abs(y - year), y))
        chance = self.recipe.random("drift", variable, year).standard_normal(len(known[nearest]))
        moved = known[nearest] * np.exp(_DRIFT * np.sqrt(abs(nearest - year)) * chance)
        return np.asarray(moved / moved.sum() if len(moved) > 1 else np.minimum(moved, 0.99))

    def remember(self, variable: str, year: int, counts: Floats, n: int) -> None:
        """Keep what was found for a variable, given units by option and how many were asked."""
        if n:
            self.solved.setdefault(variable, {})[year] = np.maximum(counts / n, _LEAST)

    def _of_recipe(self, question: Question, variable: str, year: int) -> Floats:
        line = variable.rsplit("__", 1)[0] if question.type == "multi" else variable
        given = self.recipe.share(question, line, year)
        if question.type == "multi":
            keys = [option.key for option in question.options]
            return given[[keys.index(variable.rsplit("__", 1)[1])]]
        return given / given.sum() if len(given) > 1 else given

    def sums(self, question: Question, year: int) -> dict[str, float]:
        """The wished sum of each variable: tenths for full-time equivalents, else numbers."""
        unit = 10 if question.type == "fte" else 1
        if question.key not in self.recipe.fte.shares:
            return {v: self.recipe.total(v, year) * unit for v in question.variables}
        base = question.sums_to or question.key
        if (base, year) not in self.totals:
            raise RecipeError([f"{base!r} has no printed total for {year}, in data/published"])
        parts = self.recipe.fte.parts(question.key, year)
        return dict(
            zip(question.variables, (parts * self.totals[base, year] * unit).tolist(), strict=True)
        )

    def block_sums(self, question: Question, year: int, block: pd.Series) -> Floats:
        """The wished sum of each block, in tenths."""
        by_block = self.expected(question.group, year).groupby(block).sum().to_numpy()
        return np.asarray(by_block / by_block.sum() * self.totals[question.key, year] * 10)

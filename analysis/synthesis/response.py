"""Who answers: how far each unit came with the form, and who answered each question.

A unit has a willingness that lasts from year to year and grows with its size, so that small
municipalities fall away more often, and mostly the same ones.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.survey.answer_types import STATUS
from analysis.synthesis.recipe import Recipe, RecipeError


@dataclass(frozen=True)
class Response:
    """The willingness to answer and the status of every unit in every year."""

    codebook: Codebook
    recipe: Recipe
    willingness: dict[int, pd.Series]
    status: dict[int, pd.Series]

    def answered(self, question: Question, year: int) -> pd.Series:
        """Which units answered the question, before its filter: boolean by unit."""
        status, section = self.status[year], self.codebook.section_of[question.key]
        if section.carry_forward and question.type == "fte":
            return status != "not_started"
        chance = self.recipe.random("answered", section.key, year).standard_normal(len(status))
        came = status.map({"complete": 8.0, "partial": 4.0, "confirmed": 0.0, "not_started": -99.0})
        order = came + self.willingness[year] + chance
        first = _largest(order, section.respondents.get(year, 0))
        n = self.codebook.respondents(question, year)
        if question.respondents and n != first.sum():
            order = order + 20.0 * first if n < first.sum() else order
            order += self.recipe.random("answered", question.key, year).standard_normal(len(order))
            return _largest(order, n)
        return first


def response(codebook: Codebook, recipe: Recipe, units: pd.DataFrame) -> Response:
    """Decide how far every unit came in every year of the recipe; raises `RecipeError`."""
    strength, n = recipe.response, len(units)
    size = np.log10(units["population_all"].to_numpy(dtype=np.float64)) - 4
    lasting = recipe.random("willingness").standard_normal(n) * strength.lasting
    willingness: dict[int, pd.Series] = {}
    status: dict[int, pd.Series] = {}
    for year in recipe.years:
        yearly = recipe.random("willingness", year).standard_normal(n) * strength.yearly
        willing = size * strength.size + lasting + yearly
        willingness[year] = pd.Series(willing, index=units.index)
        silence = recipe.status[year]
        rank = willingness[year].rank(method="first")
        words = np.repeat(STATUS[:-1], [silence.not_started, silence.confirmed, silence.partial])
        if len(words) > n:
            raise RecipeError(
                [
                    f"data/synthesis.yml: status › {year}: {len(words)} units did not complete the form, "
                    f"of {n}; give smaller numbers"
                ]
            )
        words = np.append(words, np.repeat(STATUS[-1], n - len(words)))
        status[year] = pd.Series(words[rank.astype(int) - 1], index=units.index)
    return Response(codebook, recipe, willingness, status)


def _largest(order: pd.Series, n: int) -> pd.Series:
    """The `n` units that stand highest: boolean by unit."""
    return order.rank(method="first", ascending=False) <= n

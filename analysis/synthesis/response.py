"""Who answers: how far each unit came with the form, and who answered each question.

A unit has a willingness that lasts from year to year and grows with its size, so that small
municipalities fall away more often, and mostly the same ones. The recipe may say how many of a group
answered, since the printed shares of small groups fit few bases.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.errors import nearest
from analysis.survey.answer_types import STATUS
from analysis.synthesis.recipe import Recipe, RecipeError


@dataclass(frozen=True)
class Response:
    """The willingness to answer and the status of every unit in every year, before a group is moved."""

    codebook: Codebook
    recipe: Recipe
    groups: dict[str, pd.Series]
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
        first = self._first(order, section.key, year, section.respondents.get(year, 0))
        n = self.codebook.respondents(question, year)
        if question.respondents and n != first.sum():
            order = order + 20.0 * first if n < first.sum() else order
            order += self.recipe.random("answered", question.key, year).standard_normal(len(order))
            return self._first(order, question.key, year, n)
        return first

    def final_status(self, year: int) -> pd.Series:
        """The status that fits the answers when the recipe has moved a group in or out of a section."""
        status = self.status[year]
        for section in self.codebook.sections:
            if year in self.recipe.answered.get(section.key, {}):
                answered = self.answered(section.questions[0], year)
                moved = answered & (status == "confirmed") | ~answered & (status == "complete")
                status = status.mask(moved, "partial")
        return status

    def _first(self, order: pd.Series, key: str, year: int, n: int) -> pd.Series:
        """The `n` units that stand highest, with as many of a group as the recipe says."""
        chosen = pd.Series(False, index=order.index)
        free = ~chosen
        wanted = self.recipe.answered.get(key, {}).get(year, {})
        for name, number in wanted.items():
            if name not in self.groups:
                raise RecipeError(
                    [f"{_place(key, year)}: no group {name!r}{nearest(name, self.groups)}"]
                )
            members = free & self.groups[name]
            chosen |= _largest(order.where(members), number)
            free &= ~members
        chosen |= _largest(order.where(free), n - sum(wanted.values()))
        if chosen.sum() != n:
            raise RecipeError(
                [f"{_place(key, year)}: with these numbers {chosen.sum()} units answer, not {n}"]
            )
        return chosen


def response(
    codebook: Codebook, recipe: Recipe, units: pd.DataFrame, groups: dict[str, pd.Series]
) -> Response:
    """Decide how far every unit came in every year of the recipe; `groups` are units by name.

    Raises:
        RecipeError: more units did not complete the form than there are.
    """
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
    return Response(codebook, recipe, groups, willingness, status)


def _place(key: str, year: int) -> str:
    return f"data/synthesis.yml: answered › {key} › {year}"


def _largest(order: pd.Series, n: int) -> pd.Series:
    """The `n` units that stand highest: boolean by unit."""
    return order.rank(method="first", ascending=False) <= n

"""Leanings: which units are more likely to give which answer.

Every unit leans towards or away from an answer by its size, its county, a part that lasts from
year to year and a part of the year; it may share the last two with another question. Answers are
then given out from one end to the other.
"""

import numpy as np
import pandas as pd

from analysis.synthesis.program import Floats
from analysis.synthesis.recipe import Recipe

_OSLO = 0.6


def leaning(recipe: Recipe, units: pd.DataFrame, question: str, line: str, year: int) -> pd.Series:
    """How much each unit leans towards the last options of the line, in standard deviations."""
    strength = recipe.patterns.get(question, recipe.pattern)
    people = units["population_all"].to_numpy(dtype=np.float64)
    in_oslo = units["county_key"].to_numpy() == "oslo"
    size = np.where(in_oslo, _OSLO, np.clip(np.log10(people) - 4, -1.2, 1.2))
    county, counties = pd.factorize(units["county_key"], sort=True)
    effects = recipe.random("county", question).standard_normal(len(counties))
    lean = size * strength.size + effects[county] * strength.county
    lean = lean + _chance(recipe, len(units), question, line, year)
    for other, weight in strength.follows.items():
        lean = lean + weight * _chance(recipe, len(units), other.split("__")[0], other, year)
    return pd.Series(lean, index=units.index)


def _chance(recipe: Recipe, n: int, question: str, line: str, year: int) -> Floats:
    """What neither size nor county decides: the part that lasts and the part of the year."""
    strength = recipe.patterns.get(question, recipe.pattern)
    common = recipe.random("lasting", question).standard_normal(n)
    own = recipe.random("lasting", line).standard_normal(n)
    yearly = recipe.random("yearly", line, year).standard_normal(n)
    return (0.5 * common + 0.85 * own) * strength.lasting + yearly * strength.yearly

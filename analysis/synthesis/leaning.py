"""Leanings: which units are more likely to give which answer.

Every unit leans towards or away from an answer by its size, its county, a part that lasts from
year to year and a part of the year. Answers are then given out from one end to the other.
"""

import numpy as np
import pandas as pd

from analysis.synthesis.recipe import Recipe

_OSLO = 0.6


def leaning(recipe: Recipe, units: pd.DataFrame, question: str, line: str, year: int) -> pd.Series:
    """How much each unit leans towards the last options of the line; unit-free, by unit."""
    strength = recipe.patterns.get(question, recipe.pattern)
    size = (np.log10(units["population_all"].astype(float)) - 4).clip(-1.2, 1.2)
    size = size.where(units["county_key"] != "oslo", _OSLO)
    counties = sorted(units["county_key"].unique())
    effects = recipe.random("county", question).standard_normal(len(counties))
    county = units["county_key"].map(dict(zip(counties, effects, strict=True)))
    n = len(units)
    common = recipe.random("lasting", question).standard_normal(n)
    own = recipe.random("lasting", line).standard_normal(n)
    yearly = recipe.random("yearly", line, year).standard_normal(n)
    return (
        size * strength.size
        + county * strength.county
        + (0.5 * common + 0.85 * own) * strength.lasting
        + yearly * strength.yearly
    )

"""How many full-time equivalents a unit would have, before the totals are known.

Inhabitants of the age group times the rate of the size class, the level of the county, a deviation
that stays with the unit and one of the year. Small units vary more than large ones.
"""

import numpy as np
import pandas as pd

from analysis.synthesis.recipe import Recipe, Spread


def expected_fte(recipe: Recipe, units: pd.DataFrame, group: str, year: int) -> pd.Series:
    """Expected full-time equivalents of each unit in services for `group` (`adults`, `children`)."""
    people = units[f"population_{group}"].astype(float)
    rate = units["size_class"].map(recipe.fte.rates[group]).astype(float)
    county = units["county_key"].map(recipe.fte.counties).astype(float)
    lasting = recipe.random("fte", group).standard_normal(len(units))
    walk = sum(
        recipe.random("fte", group, y).standard_normal(len(units)) for y in recipe.years if y <= year
    )
    deviation = _spread(recipe.fte.spread, units) * lasting + _spread(recipe.fte.yearly, units) * walk
    return people * rate * county * np.exp(deviation - deviation.var() / 2) / 10_000


def _spread(spread: Spread, units: pd.DataFrame) -> pd.Series:
    """The standard deviation of every unit, between those given, by the logarithm of its size."""
    size = np.log10(units["population_all"].astype(float).clip(1_000, 100_000)) - 3
    return spread.small + (spread.large - spread.small) * size / 2

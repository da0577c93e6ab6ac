"""How many full-time equivalents a unit would have, before the totals are known.

Inhabitants of the age group times the level of the county, a deviation that stays with the unit and
one that wanders from year to year; small units vary more than large ones. Together the units of a
size class have its rate.
"""

import numpy as np
import pandas as pd

from analysis.synthesis.program import Floats
from analysis.synthesis.recipe import Recipe, Spread


def expected_fte(recipe: Recipe, units: pd.DataFrame, group: str, year: int) -> pd.Series:
    """Expected full-time equivalents of each unit in services for `group` (`adults`, `children`)."""
    people = units[f"population_{group}"].to_numpy(dtype=np.float64)
    county = units["county_key"].map(recipe.fte.counties).to_numpy(dtype=np.float64)
    rate = units["size_class"].map(recipe.fte.rates[group]).to_numpy(dtype=np.float64) / 10_000
    chance = recipe.random("fte", group).standard_normal(len(units)) * _spread(
        recipe.fte.spread, units
    )
    for passed in recipe.years:
        if passed <= year:
            step = recipe.random("fte", group, passed).standard_normal(len(units))
            chance = chance + step * _spread(recipe.fte.yearly, units)
    frame = pd.DataFrame({"part": people * county * np.exp(chance), "people": people})
    of_class = frame.groupby(units["size_class"].to_numpy()).transform("sum")
    expected = frame["part"] / of_class["part"] * of_class["people"] * rate
    return expected.set_axis(units.index)


def _spread(spread: Spread, units: pd.DataFrame) -> Floats:
    """The standard deviation of every unit, between those given, by the logarithm of its size."""
    people = units["population_all"].to_numpy(dtype=np.float64)
    size = (np.log10(np.clip(people, 1_000, 100_000)) - 3) / 2
    return np.asarray(spread.small + (spread.large - spread.small) * size)

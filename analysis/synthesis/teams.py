"""Teams that neighbours share: units of a county with the same kinds of team, under one code."""

import pandas as pd

from analysis.synthesis.recipe import Recipe

_SMALLEST, _LARGEST = 2, 4


def team_codes(
    recipe: Recipe, units: pd.DataFrame, asked: pd.Series, kinds: pd.DataFrame, year: int
) -> pd.Series:
    """The code of the shared team of each unit asked; missing for a team of one's own."""
    random = recipe.random("teams", year)
    codes = pd.Series(pd.NA, index=units.index, dtype="str")
    signature = kinds.fillna("").agg("".join, axis="columns")
    numbers: dict[str, int] = {}
    for _, waiting in units[asked].groupby([units["county_key"], signature], sort=True):
        county = str(waiting["county_key"].iloc[0])
        while len(waiting) > 1:
            size = int(random.integers(_SMALLEST, _LARGEST + 1))
            group, waiting = waiting.index[:size], waiting.iloc[size:]
            if random.random() < recipe.shared_teams:
                numbers[county] = numbers.get(county, 0) + 1
                codes[group] = f"{county}_{numbers[county]}"
    return codes

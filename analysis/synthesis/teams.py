"""Teams that neighbours share, and amounts that only some units report.

Units of a county with the same kinds of team may share them; they report the same code and the same
full-time equivalents for the whole team.
"""

import numpy as np
import pandas as pd

from analysis.codebook import Question
from analysis.synthesis.recipe import Recipe
from analysis.synthesis.splitting import Ints, apportion


def team_codes(
    recipe: Recipe, units: pd.DataFrame, asked: pd.Series, kinds: pd.DataFrame, year: int
) -> pd.Series:
    """The code of the shared team of each unit; missing for a team of one's own."""
    random = recipe.random("teams", year)
    codes = pd.Series(pd.NA, index=units.index, dtype="str")
    signature = kinds.fillna("").astype("str").agg("".join, axis="columns")
    numbers: dict[str, int] = {}
    for (county, _), members in units[asked].groupby([units["county_key"], signature], sort=True):
        waiting = list(members.index)
        while len(waiting) > 1:
            size = min(int(random.integers(2, 5)), len(waiting))
            group, waiting = waiting[:size], waiting[size:]
            if random.random() < recipe.shared_teams:
                numbers[county] = numbers.get(county, 0) + 1
                codes[group] = f"{county}_{numbers[county]}"
    return codes


def amounts(
    recipe: Recipe,
    units: pd.DataFrame,
    question: Question,
    year: int,
    asked: pd.DataFrame,
    sums: dict[str, int],
    teams: pd.Series,
) -> dict[str, Ints]:
    """Amounts by variable for every unit, in tenths for full-time equivalents; 0 where not asked.

    The sums are over teams. An item that is at most another is a part of it.
    """
    part_of = {f"{question.key}__{p}": f"{question.key}__{w}" for p, w in question.at_most.items()}
    result: dict[str, Ints] = {}
    for variable in sorted(question.variables, key=lambda v: v in part_of):
        random = recipe.random("amounts", variable, year)
        weights = np.exp(0.35 * random.standard_normal(len(units)))
        weights *= units["population_all"].astype(float).to_numpy() ** 0.35
        first = (asked[variable] & ~teams.where(asked[variable]).duplicated()).to_numpy()
        first = first | (asked[variable] & teams.isna()).to_numpy()
        values = np.zeros(len(units), dtype=np.int64)
        if variable in part_of:
            whole = result[part_of[variable]]
            values[first] = _parts(sums[variable], whole[first], weights[first])
        else:
            values[first] = apportion(sums[variable], weights[first])
        by_team = pd.Series(values, index=units.index)[first].groupby(teams[first]).first()
        shared = asked[variable] & teams.isin(by_team.index)
        values[shared.to_numpy()] = teams[shared].map(by_team).to_numpy(dtype=np.int64)
        result[variable] = values
    return result


def _parts(total: int, whole: Ints, weights: np.ndarray) -> Ints:
    """`total` as parts of the whole amounts, none larger than its whole."""
    parts = np.minimum(apportion(total, whole * np.clip(weights / weights.mean(), 0.6, 1.4)), whole)
    while (missing := total - int(parts.sum())) > 0:
        room = whole - parts
        parts += np.minimum(apportion(missing, room.astype(float)), room)
    return parts

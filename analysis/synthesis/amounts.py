"""Amounts that only some units report, such as the full-time equivalents of a team.

The sums are over teams. Units that share one report the same amounts for the whole team. An item
that is at most another is a part of it.
"""

import numpy as np
import pandas as pd

from analysis.codebook import Question
from analysis.synthesis.program import Floats
from analysis.synthesis.recipe import Recipe
from analysis.synthesis.splitting import Ints, apportion
from analysis.synthesis.unknowns import Solution

_SPREAD = 0.35
_SIZE = 0.35


def give_amounts(
    recipe: Recipe,
    units: pd.DataFrame,
    question: Question,
    year: int,
    solution: Solution,
    asked: dict[str, pd.Series],
    teams: pd.Series,
) -> dict[str, pd.Series]:
    """The amounts of every unit asked, by variable; texts, or missing."""
    wholes = {f"{question.key}__{p}": f"{question.key}__{w}" for p, w in question.at_most.items()}
    amounts: dict[str, Ints] = {}
    for variable in sorted(question.variables, key=lambda v: v in wholes):
        chance = recipe.random("amounts", variable, year).standard_normal(len(units))
        weights = np.exp(_SPREAD * chance) * units["population_all"].to_numpy(dtype=float) ** _SIZE
        whole = amounts.get(wholes.get(variable, ""))
        reports = asked[variable]
        first = (reports & (teams.isna() | ~teams.where(reports).duplicated())).to_numpy()
        values = np.zeros(len(units), dtype=np.int64)
        total = solution.sums[variable]
        values[first] = (
            apportion(total, weights[first])
            if whole is None
            else _parts(total, whole[first], weights[first])
        )
        amounts[variable] = _shared(values, first, reports, teams)
    write = tenths if question.type == "fte" else _numbers
    return {v: write(values, units.index).where(asked[v]) for v, values in amounts.items()}


def _shared(values: Ints, first: np.ndarray, reports: pd.Series, teams: pd.Series) -> Ints:
    """Give every unit of a shared team the amount of its first unit."""
    of_team = pd.Series(values, index=teams.index)[first].groupby(teams[first]).first()
    sharing = (reports & teams.notna()).to_numpy()
    values[sharing] = teams[sharing].map(of_team).to_numpy(dtype=np.int64)
    return values


def _parts(total: int, whole: Ints, weights: Floats) -> Ints:
    """`total` as parts of the whole amounts, none larger than its whole."""
    parts = np.minimum(apportion(total, whole * np.clip(weights / weights.mean(), 0.6, 1.4)), whole)
    while (missing := total - int(parts.sum())) > 0:
        room = whole - parts
        parts += np.minimum(apportion(missing, room.astype(float)), room)
    return parts


def tenths(values: Ints, index: pd.Index) -> pd.Series:
    """Tenths as texts with one decimal."""
    return pd.Series([f"{value // 10}.{value % 10}" for value in values.tolist()], index=index)


def _numbers(values: Ints, index: pd.Index) -> pd.Series:
    return pd.Series([str(value) for value in values.tolist()], index=index)

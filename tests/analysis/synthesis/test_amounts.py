"""Amounts add up over teams, and a part is never larger than its whole."""

from pathlib import Path

import numpy as np
import pandas as pd

from analysis.codebook import read_codebook
from analysis.reference.units import units
from analysis.synthesis.amounts import give_amounts
from analysis.synthesis.recipe import read_recipe
from analysis.synthesis.teams import team_codes
from analysis.synthesis.unknowns import Solution

ROOT = Path(__file__).parents[3]
UNITS, RECIPE = units(ROOT, 2023), read_recipe(ROOT)
QUESTION = read_codebook(ROOT / "data/codebook.yml").questions["team_aarsverk_fact"]
ASKED = pd.Series(np.arange(len(UNITS)) % 3 == 0, index=UNITS.index)
KINDS = pd.DataFrame({"fact": ASKED.map({True: "1", False: None})})
CODES = team_codes(RECIPE, UNITS, ASKED, KINDS, 2023)
TOTAL, MUNICIPAL = QUESTION.variables
SUMS = {TOTAL: 7670, MUNICIPAL: 2550}


def given() -> pd.DataFrame:
    solution = Solution(pd.Series(0, index=UNITS.index), sums=SUMS)
    asked = dict.fromkeys(QUESTION.variables, ASKED)
    return pd.DataFrame(give_amounts(RECIPE, UNITS, QUESTION, 2023, solution, asked, CODES))


def test_shared_teams_are_within_a_county_and_small() -> None:
    teams = UNITS.groupby(CODES)
    assert (teams["county_key"].nunique() == 1).all()
    assert teams.size().between(2, 4).all()
    assert CODES[~ASKED].isna().all()


def test_the_sums_are_over_teams() -> None:
    amounts = given()[ASKED.to_numpy()].astype(float)
    teams = CODES[ASKED].fillna(pd.Series(UNITS.index, index=UNITS.index))
    for variable, total in SUMS.items():
        assert round(amounts.groupby(teams)[variable].first().sum() * 10) == total
        assert (amounts.groupby(teams)[variable].nunique() == 1).all()


def test_a_part_is_at_most_its_whole() -> None:
    amounts = given()[ASKED.to_numpy()].astype(float)
    assert (amounts[MUNICIPAL] <= amounts[TOTAL]).all()


def test_nobody_else_reports() -> None:
    assert given()[~ASKED.to_numpy()].isna().all(axis=None)

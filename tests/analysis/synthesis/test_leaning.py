"""Units lean by size, and towards one answer as towards another where the recipe says so."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.reference.units import units
from analysis.synthesis.leaning import leaning
from analysis.synthesis.recipe import Recipe, Strength, read_recipe

ROOT = Path(__file__).parents[3]
UNITS = units(ROOT, 2023)
SIZE = np.log10(UNITS["population_all"].to_numpy(dtype=float))


def recipe(**patterns: Strength) -> Recipe:
    return read_recipe(ROOT).model_copy(update={"patterns": patterns})


def lean(recipe: Recipe, question: str) -> pd.Series:
    return leaning(recipe, UNITS, question, question, 2023)


def correlation(first: pd.Series, second: pd.Series) -> float:
    return float(np.corrcoef(first, second)[0, 1])


@pytest.mark.parametrize(
    ("size", "low", "high"), [(0.0, -0.15, 0.15), (2.0, 0.5, 1), (-2.0, -1, -0.5)]
)
def test_leaning_by_size(size: float, low: float, high: float) -> None:
    found = lean(recipe(tg_kveld=Strength(size=size)), "tg_kveld")
    assert low < np.corrcoef(found, SIZE)[0, 1] < high


def test_two_questions_have_nothing_in_common_of_themselves() -> None:
    apart = recipe(tg_kveld=Strength(), tg_helg=Strength())
    assert abs(correlation(lean(apart, "tg_kveld"), lean(apart, "tg_helg"))) < 0.15


def test_a_question_that_follows_another_leans_as_it_does() -> None:
    following = recipe(tg_kveld=Strength(), tg_helg=Strength(follows={"tg_kveld": 1.0}))
    assert correlation(lean(following, "tg_kveld"), lean(following, "tg_helg")) > 0.5


def test_what_follows_is_chance_and_not_size() -> None:
    following = recipe(tg_kveld=Strength(size=3), tg_helg=Strength(follows={"tg_kveld": 1.0}))
    assert abs(np.corrcoef(lean(following, "tg_helg"), SIZE)[0, 1]) < 0.2

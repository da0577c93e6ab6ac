"""Answers given out keep the numbers, the filter and the rules of the question."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.codebook import Question
from analysis.codebook.instrument import Option
from analysis.reference.units import units
from analysis.synthesis.allocation import give_answers
from analysis.synthesis.recipe import read_recipe
from analysis.synthesis.unknowns import Solution

ROOT = Path(__file__).parents[3]
UNITS, RECIPE = units(ROOT, 2023), read_recipe(ROOT)
ASKED = pd.Series(np.arange(len(UNITS)) % 5 != 0, index=UNITS.index)
ONE_BLOCK = pd.Series(0, index=UNITS.index)


def question(kind: str, *keys: str, exclusive: tuple[str, ...] = ()) -> Question:
    options = tuple(Option(key=key, label=key) for key in keys)
    return Question(
        key="eldre_tema", text="?", type=kind, years=(2023,), options=options, exclusive=exclusive
    )  # fmt: skip


def given(
    asked: Question, counts: dict[str, list[list[int]]], block: pd.Series
) -> dict[str, pd.Series]:
    solution = Solution(block, {name: np.array(rows) for name, rows in counts.items()})
    everyone = dict.fromkeys(asked.variables, ASKED)
    return give_answers(RECIPE, UNITS, asked, 2023, solution, everyone)


def test_options_have_their_numbers_in_every_block() -> None:
    block = (UNITS["county_key"] == "oslo").astype(int)
    sizes = [int((ASKED & (block == b)).sum()) for b in (0, 1)]
    rows = [[20, 30, sizes[0] - 50], [3, 5, sizes[1] - 8]]
    answers = given(question("yes_no_unknown", "yes", "no", "unknown"), {"eldre_tema": rows}, block)
    texts = answers["eldre_tema"]
    assert texts[~ASKED].isna().all()
    for number, row in enumerate(rows):
        counted = texts[block == number].value_counts()
        assert [counted[key] for key in ("yes", "no", "unknown")] == row


def test_everyone_chooses_something_and_none_stands_alone() -> None:
    asked = question("multi", "rus", "vold", "none", exclusive=("none",))
    n = int(ASKED.sum())
    counts = {
        "eldre_tema__rus": [[100]],
        "eldre_tema__vold": [[n - 150]],
        "eldre_tema__none": [[90]],
    }
    chosen = pd.DataFrame(given(asked, counts, ONE_BLOCK))[ASKED.to_numpy()].astype(int)
    assert {name: int(column.sum()) for name, column in chosen.items()} == {
        name: rows[0][0] for name, rows in counts.items()
    }
    assert (chosen.sum(axis="columns") > 0).all()
    assert (chosen.loc[chosen["eldre_tema__none"] == 1].sum(axis="columns") == 1).all()


@pytest.mark.parametrize("writers", [0, 1, 50])
def test_so_many_write(writers: int) -> None:
    asked = Question(key="forlop_behov", text="?", type="text", years=(2023,))
    texts = given(asked, {"forlop_behov": [[writers]]}, ONE_BLOCK)["forlop_behov"]
    assert texts.notna().sum() == writers
    assert texts.dropna().str.endswith(".").all()

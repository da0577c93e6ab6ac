"""The invented coders: the first goes by the words, the second disagrees about as much as the recipe says."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.coding.agreement import theme_agreement
from analysis.coding.rows import given
from analysis.synthesis.coders import FIRST, SECOND, coded_rows
from analysis.synthesis.recipe import CodedTheme, read_recipe

ROOT = Path(__file__).parents[3]
QUESTION = read_codebook(ROOT / "data/codebook.yml").questions["eldre_behov_hvordan"]
PLAN, VISITS = (CodedTheme(stems=(s,), agreement=a) for s, a in (("plan", 0.7), ("hjemmebesøk", 1)))
RECIPE = read_recipe(ROOT).model_copy(
    update={"coding": {QUESTION.key: {"plan": PLAN, "visits": VISITS}}}
)
TEXTS = (
    "I planen.",
    "Ved hjemmebesøk.",
    "Forebyggende hjemmebesøk og en plan.",
    "Vi har en oversikt.",
)
ANSWERS = {str(1100 + i): TEXTS[i % 4] for i in range(400)}


def test_the_first_coder_goes_by_the_beginnings_of_words() -> None:
    codes = given(coded_rows(RECIPE, QUESTION, 2023, ANSWERS))[FIRST]
    assert [set(codes[unit]) for unit in ("1100", "1101", "1102", "1103")] == [
        {"plan"},
        {"visits"},
        {"plan", "visits"},
        {"other"},
    ]


def test_the_second_coder_agrees_as_much_as_the_recipe_says() -> None:
    codes = given(coded_rows(RECIPE, QUESTION, 2023, ANSWERS))
    coders = (codes[FIRST], codes[SECOND])
    assert len(codes[SECOND]) == 100
    assert float(theme_agreement(coders, "plan") or 0) == pytest.approx(0.7, abs=0.03)
    assert theme_agreement(coders, "visits") == 1


def test_the_same_recipe_gives_the_same_codes() -> None:
    rows = coded_rows(RECIPE, QUESTION, 2023, ANSWERS)
    assert rows == coded_rows(RECIPE, QUESTION, 2023, ANSWERS)
    assert rows != coded_rows(RECIPE, QUESTION, 2022, ANSWERS)

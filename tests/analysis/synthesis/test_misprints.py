"""Planted misprints are few, of the kinds asked for, and taken away by their corrections."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from analysis.codebook import read_codebook
from analysis.survey.corrections import REASONS, Correction, read_corrections
from analysis.synthesis.misprints import plant
from analysis.synthesis.recipe import Misprints, Recipe, RecipeError, read_recipe
from tests.analysis.synthesis.evaluation import Evaluation

ROOT = Path(__file__).parents[3]
HOUSING = "aarsverk_tiltak_voksne__staffed_housing"


def shipped() -> dict[str, list[Correction]]:
    found: dict[str, list[Correction]] = {}
    for correction in read_corrections(ROOT, 2023):
        found.setdefault(correction.reason, []).append(correction)
    return found


def test_the_shipped_corrections_are_of_known_kinds_and_say_that_they_are_synthetic() -> None:
    found = shipped()
    assert {reason: len(of) for reason, of in found.items()} == {
        "decimal_point": 3,
        "moved_category": 2,
        "wrong_measure": 1,
        "confirmed_by_unit": 1,
    }
    assert found.keys() <= REASONS.keys()
    assert all("Syntetisk" in c.source for of in found.values() for c in of)


def test_each_kind_is_the_slip_that_it_is_called() -> None:
    found = shipped()
    assert all(Decimal(c.old) == Decimal(c.new) * 10 for c in found["decimal_point"])
    assert all(Decimal(c.old) == Decimal(c.new) * Decimal("37.5") for c in found["wrong_measure"])
    one, other = found["moved_category"]
    assert (one.unit, one.old, one.new) == (other.unit, other.new, other.old)


def planted(**kinds: dict[str, int]) -> None:
    recipe = read_recipe(ROOT)
    misprints = Misprints(date="2023-09-15", kinds=kinds)  # type: ignore[arg-type]
    changed = recipe.model_copy(update={"misprints": {2023: misprints}})
    assert isinstance(changed, Recipe)
    codebook = read_codebook(ROOT / "data/codebook.yml")
    answers = Evaluation(ROOT).answers(2023)
    columns = {
        (v, 2023): pd.Series({u: row[v] or None for u, row in answers.items()}, dtype="str")
        for v in codebook.variables(2023)
    }
    given, rows = plant(changed, codebook, columns, 2023)
    for unit, variable, old, new, *_ in rows:
        assert given[variable, 2023][unit] == old != new == columns[variable, 2023][unit]
    differing = sum(int((given[n].fillna("") != columns[n].fillna("")).sum()) for n in columns)
    assert differing == len(rows) > 0
    assert len({row[0] for row in rows}) == sum(n for of in kinds.values() for n in of.values())


def test_only_the_corrected_cells_differ() -> None:
    planted(decimal_point={"aarsverk_tiltak_voksne": 3}, confirmed_by_unit={"eldre_behov": 2})
    planted(moved_category={"aarsverk_utdanning_barn": 2})


def test_what_cannot_be_planted_is_told() -> None:
    with pytest.raises(RecipeError, match="'eldre_behvo' was not asked in 2023; did you mean"):
        planted(confirmed_by_unit={"eldre_behvo": 1})
    with pytest.raises(RecipeError, match="decimal_point › aarsverk_tiltak_voksne: no 400 units"):
        planted(decimal_point={"aarsverk_tiltak_voksne": 400})

"""As many answer as the codebook and the recipe say, and small municipalities fall away more often."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.reference.units import units
from analysis.synthesis.groups import named_groups
from analysis.synthesis.recipe import RecipeError, Silence, read_recipe
from analysis.synthesis.response import response

ROOT = Path(__file__).parents[3]
CODEBOOK, UNITS = read_codebook(ROOT / "data/codebook.yml"), units(ROOT, 2023)
GROUPS = named_groups(CODEBOOK, UNITS)
RESPONSE = response(CODEBOOK, read_recipe(ROOT), UNITS, GROUPS)


@pytest.mark.parametrize(
    ("key", "year", "units_that_answered"),
    [
        ("eldre_behov", 2023, 336),
        ("bolig_status", 2022, 315),
        ("rekr_vanskelig", 2020, 291),
        ("opps_ungdom", 2023, 348),
        ("opps_skolevegring", 2023, 342),
        ("aarsverk_tiltak_voksne", 2020, 306),
        ("aarsverk_tiltak_voksne", 2021, 348),
        ("aarsverk_tiltak_voksne", 2023, 372),
    ],
)
def test_so_many_answered(key: str, year: int, units_that_answered: int) -> None:
    answered = RESPONSE.answered(CODEBOOK.questions[key], year)
    assert answered.sum() == units_that_answered
    assert (RESPONSE.status[year][answered] != "not_started").all()


def test_status_of_2021() -> None:
    counts = RESPONSE.status[2021].value_counts()
    assert counts.to_dict() == {"complete": 338, "not_started": 24, "confirmed": 10}


def test_small_municipalities_fall_away_more_often() -> None:
    silent = RESPONSE.status[2020] == "not_started"
    share = silent.groupby(UNITS["size_class"]).mean()
    assert share["lt2000"] > share["20000_50000"]


def test_the_same_units_fall_away() -> None:
    late, early = (RESPONSE.status[year] == "not_started" for year in (2021, 2020))
    assert early[late].mean() > early.mean()


def test_more_silent_units_than_there_are_is_told() -> None:
    recipe = read_recipe(ROOT)
    silence = Silence(not_started=300, confirmed=50, partial=50)
    wrong = recipe.model_copy(update={"status": {**recipe.status, 2023: silence}})
    with pytest.raises(RecipeError, match="status › 2023: 400 units did not complete"):
        response(CODEBOOK, wrong, UNITS, GROUPS)


@pytest.mark.parametrize(
    ("key", "year", "group", "number"),
    [
        ("tg_akutt", 2023, "oslo_districts", 15),
        ("tg_kveld", 2023, "oslo_districts", 14),
        ("tg_helg", 2023, "more_og_romsdal", 25),
        ("hd_egne", 2023, "oslo_districts", 17),
        ("op_midler", 2018, "50000plus", 15),
    ],
)
def test_so_many_of_a_group_answered(key: str, year: int, group: str, number: int) -> None:
    answered = RESPONSE.answered(CODEBOOK.questions[key], year)
    assert answered[GROUPS[group]].sum() == number
    assert answered.sum() == CODEBOOK.respondents(CODEBOOK.questions[key], year)


def test_one_who_is_moved_into_a_section_has_not_only_confirmed() -> None:
    before, after = RESPONSE.status[2023], RESPONSE.final_status(2023)
    moved = before != after
    answered = RESPONSE.answered(CODEBOOK.questions["tg_nett"], 2023)
    assert 0 < moved.sum() < 10
    assert set(after[moved]) == {"partial"}
    assert not (answered & (after == "confirmed")).any()
    assert RESPONSE.final_status(2021).equals(RESPONSE.status[2021])


def test_one_who_left_out_a_question_answered_others_of_the_section() -> None:
    web, evening = (RESPONSE.answered(CODEBOOK.questions[q], 2023) for q in ("tg_nett", "tg_kveld"))
    assert (web.sum(), evening.sum(), (web & evening).sum()) == (349, 347, 347)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"oslo": 18}, "answered › eldre › 2023: with these numbers 335 units answer, not 336"),
        ({"oslos": 3}, "answered › eldre › 2023: no group 'oslos'; did you mean 'oslo'?"),
    ],
)
def test_an_answering_group_that_cannot_be_is_told(wanted: dict[str, int], said: str) -> None:
    recipe = read_recipe(ROOT).model_copy(update={"answered": {"eldre": {2023: wanted}}})
    with pytest.raises(RecipeError) as caught:
        response(CODEBOOK, recipe, UNITS, GROUPS).answered(CODEBOOK.questions["eldre_behov"], 2023)
    assert said in str(caught.value)

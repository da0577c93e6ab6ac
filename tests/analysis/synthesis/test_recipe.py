"""The recipe is read, and a mistake in it is named."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.coding.scheme import read_scheme
from analysis.synthesis.recipe import Recipe, RecipeError, read_recipe
from analysis.yaml_file import YamlFileError

ROOT = Path(__file__).parents[3]
CODEBOOK = read_codebook(ROOT / "data/codebook.yml")


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return read_recipe(ROOT)


def project(root: Path, text: str) -> Path:
    (root / "data").mkdir()
    (root / "data/synthesis.yml").write_text(text, encoding="utf-8")
    return root


def test_each_purpose_has_chances_of_its_own(recipe: Recipe) -> None:
    first, again = (recipe.random("bolig", 2023).random() for _ in range(2))
    assert first == again
    assert first != recipe.random("bolig", 2022).random()


def test_shares_between_two_years_lie_on_a_line(recipe: Recipe) -> None:
    question = CODEBOOK.questions["rekr_vanskelig"]
    hard = [
        recipe.share(question, "rekr_vanskelig__psychologist", year)[3]
        for year in (2020, 2021, 2023)
    ]
    assert hard == pytest.approx([0.45, 0.49, 0.57])


def test_parts_of_full_time_equivalents_are_a_whole(recipe: Recipe) -> None:
    assert recipe.fte.parts("aarsverk_tiltak_barn", 2021).sum() == pytest.approx(1)


def test_every_closed_question_has_shares(recipe: Recipe) -> None:
    for question in CODEBOOK.questions.values():
        if question.type not in ("fte", "number", "id"):
            for line in question.lines:
                name = line[0].rsplit("__", 1)[0] if question.type == "multi" else line[0]
                recipe.share(question, name, 2023)


def test_every_open_question_has_phrases(recipe: Recipe) -> None:
    for question in CODEBOOK.questions.values():
        if question.type == "text":
            assert len(recipe.phrases[question.key]) >= 4


def test_the_phrases_reach_every_theme_of_the_open_answers(recipe: Recipe) -> None:
    for question, themes in recipe.coding.items():
        for name, theme in themes.items():
            phrases = [phrase.lower() for phrase in recipe.phrases[question]]
            assert any(stem in phrase for stem in theme.stems for phrase in phrases), name


def test_the_schemes_have_the_themes_of_the_recipe(recipe: Recipe) -> None:
    for question, themes in recipe.coding.items():
        year = max(year for year in CODEBOOK.questions[question].years if year <= 2023)
        written = read_scheme(ROOT, year, question)
        assert written
        assert [theme.key for theme in written.scheme.themes] == list(themes)


def test_wrong_numbers_are_named(recipe: Recipe) -> None:
    wrong = recipe.model_copy(update={"shares": {"eldre_behov": (50, 50)}})
    with pytest.raises(RecipeError, match="eldre_behov: 2 numbers for 3 answers"):
        wrong.share(CODEBOOK.questions["eldre_behov"], "eldre_behov", 2023)


def test_a_wrong_field_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match=r"data/synthesis.yml: seeed"):
        read_recipe(project(tmp_path, "seeed: 1"))


def test_broken_yaml_is_named(tmp_path: Path) -> None:
    with pytest.raises(YamlFileError, match=r"synthesis\.yml:\d+: not YAML"):
        read_recipe(project(tmp_path, "seed: [1"))


def test_a_year_without_status_is_named(tmp_path: Path) -> None:
    text = (ROOT / "data/synthesis.yml").read_text("utf-8")
    with pytest.raises(RecipeError, match="status has no line for 2015") as wrong:
        read_recipe(project(tmp_path, text.replace("years: [2016,", "years: [2015, 2016,", 1)))
    assert len(str(wrong.value)) < 400

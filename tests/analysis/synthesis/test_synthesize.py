"""The shipped answers are made by the recipe; another seed gives others with the same figures."""

from pathlib import Path
from shutil import copytree

import pytest
import yaml

from analysis.ledger import read_ledger
from analysis.reference.counties import county_keys
from analysis.survey import Survey
from analysis.synthesis import synthesize
from analysis.synthesis.calibration import CalibrationError
from analysis.synthesis.recipe import read_recipe
from analysis.synthesis.targets import targets
from tests.analysis.synthesis.evaluation import Evaluation

ROOT = Path(__file__).parents[3]
SECTIONS = {"ramme", "arsverk", "oppsokende", "eldre"}
YEARS = [2022, 2023]


def copied(to: Path) -> Path:
    for name in ("reference", "published"):
        copytree(ROOT / "data" / name, to / "data" / name)
    for name in ("codebook.yml", "synthesis.yml"):
        (to / "data" / name).write_bytes((ROOT / "data" / name).read_bytes())
    return to


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The project with four sections and two years, and another seed."""
    root = copied(tmp_path)
    codebook = yaml.safe_load((root / "data/codebook.yml").read_text(encoding="utf-8"))
    codebook["sections"] = [s for s in codebook["sections"] if s["key"] in SECTIONS]
    keys = {q["key"] for s in codebook["sections"] for q in s["questions"]}
    codebook["families"] = [f for f in codebook["families"] if f["question"] in keys]
    codebook["measures"] = [
        m
        for m in codebook["measures"]
        if m.get("section", "eldre") in SECTIONS
        and all(v.split("__")[0] in keys for v in m.get("variables", []))
    ]
    codebook["ranges"] = [r for r in codebook["ranges"] if r["id"].startswith("fte.")]
    recipe = yaml.safe_load((root / "data/synthesis.yml").read_text(encoding="utf-8"))
    recipe |= {"seed": 1, "years": YEARS}
    for name, plain in (("codebook.yml", codebook), ("synthesis.yml", recipe)):
        text = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)
        (root / "data" / name).write_text(text, encoding="utf-8")
    return root


def test_the_shipped_answers_are_made_byte_by_byte(tmp_path: Path) -> None:
    for path in synthesize(copied(tmp_path)):
        shipped = ROOT / path.relative_to(tmp_path)
        assert path.read_bytes() == shipped.read_bytes(), shipped


def test_another_seed_gives_other_answers_and_the_same_figures(small: Path) -> None:
    files = synthesize(small)
    evaluation = Evaluation(small)
    ledger = read_ledger(small)
    followed = set(read_recipe(small).not_followed)
    counties = county_keys(small)
    found = targets(evaluation.codebook, ledger, followed, tuple(YEARS), counties)
    wanted = [target.figure for target in found]
    assert len(wanted) > 60
    assert [name for name in wanted if not evaluation.prints_as(ledger[name])] == []
    assert Survey.read(small, 2023).years == tuple(YEARS)
    shipped = Evaluation(ROOT).answers(2023)
    answered = [unit for unit, row in evaluation.answers(2023).items() if row["eldre_behov"]]
    assert answered != [unit for unit, row in shipped.items() if row["eldre_behov"]]
    assert files[-5:] == tuple(
        small / "data/2023" / name
        for name in (
            "answers.csv",
            "corrections.csv",
            "coding/forlop_behov.csv",
            "coding/opps_skolevegring_hva.csv",
            "coding/eldre_behov_hvordan.csv",
        )
    )


def test_figures_that_contradict_each_other_are_named(small: Path) -> None:
    path = small / "data/published/figures.csv"
    text = path.read_text(encoding="utf-8")
    right = "elderly.home_visits.no.2023,elderly,2023,all,share_pct,46,"
    assert right in text
    path.write_text(text.replace(right, right.replace("46", "56")), encoding="utf-8")
    with pytest.raises(CalibrationError) as caught:
        synthesize(small)
    assert any(f.startswith("elderly.home_visits.no.2023: cannot") for f in caught.value.findings)


def test_a_response_that_cannot_be_is_named(small: Path) -> None:
    path = small / "data/codebook.yml"
    text = path.read_text(encoding="utf-8")
    assert "2023: 336" in text
    path.write_text(text.replace("2023: 336", "2023: 330"), encoding="utf-8")
    with pytest.raises(
        CalibrationError, match=r"elderly.respondents.count.2023: is 330.00 whatever"
    ):
        synthesize(small)

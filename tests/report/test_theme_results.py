"""Themes run side by side give what they give one after the other, and fail as clearly."""

from pathlib import Path

import pytest

from analysis.survey import Survey
from report import theme_results as module
from report.finding import CouldNotRun
from report.theme_results import run_of, theme_runs

ROOT = Path(__file__).parents[2]
THEMES = ("priorities", "elderly", "discharge", "referrals", "health_community", "emergency_beds")


@pytest.fixture(scope="module")
def survey() -> Survey:
    return Survey.read(ROOT, 2023)


def test_two_processes_find_the_same_in_the_same_order(survey: Survey) -> None:
    found = theme_runs(THEMES, survey)
    assert found == [run_of(name, survey) for name in THEMES]


def test_a_theme_that_fails_beside_is_told_with_its_line(
    survey: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(survey: Survey) -> None:
        return survey.codebook.measure["elderly.alkohol"]  # type: ignore[return-value]

    monkeypatch.setattr("analysis.themes.elderly.results", broken)
    with pytest.raises(
        CouldNotRun, match=r"analysis/themes/elderly\.py:\d+: KeyError: .*did you mean"
    ):
        theme_runs(THEMES, survey)


def test_one_core_runs_all_themes_itself(survey: Survey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_cores", lambda: 1)
    monkeypatch.setattr(module, "_send", None)
    assert len(theme_runs(THEMES, survey)) == len(THEMES)

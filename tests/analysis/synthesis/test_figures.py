"""Every printed figure of the calibrated themes comes out of the shipped answers as printed."""

from pathlib import Path

import pytest

from analysis.ledger import read_ledger
from analysis.synthesis.recipe import read_recipe
from tests.analysis.synthesis.evaluation import Evaluation

ROOT = Path(__file__).parents[3]
THEMES = {"fte", "education", "pathways", "recruitment", "housing", "outreach_teams", "elderly"}

# Figures of these themes that are no count or sum of answers: a register, years and ages.
NOT_FROM_ANSWERS = {
    "outreach.teams_national.fact_adult.2023",
    "outreach.teams_national.fact_youth.2023",
    "outreach.teams_national.other.2023",
    "recruitment.first_year_asked",
    "definition.home_visit_age_low",
    "definition.home_visit_age_high",
    "admin.fte_missing.2016",
    "admin.fte_missing.2020.foreword",
    "admin.fte_variables.2023",
}
EVALUATION = Evaluation(ROOT)
NOT_FOLLOWED = read_recipe(ROOT).not_followed
FIGURES = {
    figure.id: figure
    for figure in read_ledger(ROOT).values()
    if figure.theme in THEMES
    and figure.status not in ("error", "before_series")
    and figure.id not in NOT_FROM_ANSWERS
    and figure.id not in NOT_FOLLOWED
}


@pytest.mark.parametrize("name", FIGURES)
def test_the_figure_comes_out_as_printed(name: str) -> None:
    figure = FIGURES[name]
    assert EVALUATION.prints_as(figure), (
        f"printed {figure.value}, got {EVALUATION.computed(figure)}"
    )


def test_hardly_any_figure_is_left_out() -> None:
    assert len(FIGURES) > 160
    assert set(NOT_FOLLOWED) == {
        "fte.total.change_abs.2016_2018",
        "fte.total.change_abs.2016_2020.press",
    }


@pytest.mark.parametrize(("year", "silent"), [(2019, 0), (2020, 66), (2021, 24), (2023, 0)])
def test_silent_units_stand_blank(year: int, silent: int) -> None:
    rows = EVALUATION.answers(year).values()
    assert sum("silent" in row for row in rows) == silent
    assert len(rows) == 372


@pytest.mark.parametrize("group", ["voksne", "barn"])
@pytest.mark.parametrize("year", [2016, 2020, 2023])
def test_the_splits_of_a_unit_have_one_sum(group: str, year: int) -> None:
    for row in EVALUATION.answers(year).values():
        sums = {
            split: sum(
                round(10 * float(text))
                for name, text in row.items()
                if name.startswith(f"aarsverk_{split}_{group}__")
            )
            for split in ("tiltak", "utdanning", "forlop")
            if year >= 2018 or split != "forlop"
        }
        assert len(set(sums.values())) == 1, (row["navn"], sums)
        assert sums["tiltak"] > 0, row["navn"]

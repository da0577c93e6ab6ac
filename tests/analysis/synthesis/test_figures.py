"""Every printed figure that answers can give comes out of the shipped ones as printed; the rest have a reason."""

from pathlib import Path

import pytest

from analysis.explained import read_explained
from analysis.ledger import read_ledger
from analysis.synthesis.recipe import read_recipe
from tests.analysis.synthesis.evaluation import Evaluation

ROOT = Path(__file__).parents[3]
NOT_FOLLOWED = read_recipe(ROOT).not_followed
EVALUATION = Evaluation(ROOT)
LEDGER = read_ledger(ROOT)
COMPUTED = {
    figure.id: figure
    for figure in LEDGER.values()
    if figure.status not in ("error", "before_series")
    and figure.id not in NOT_FOLLOWED
    and EVALUATION.computed(figure) is not None
}
# Figures of the ledger that are not counted or added up from answers but that the report can have from
# elsewhere, by how their id begins.
FROM_ELSEWHERE = {
    "admin.completed.": "the status of the form",
    "admin.confirmed_only.": "the status of the form",
    "admin.fte_missing.": "the status of the form",
    "admin.not_reported.": "the status of the form",
    "admin.partial.": "the status of the form",
    "admin.participated.": "the status of the form",
    "definition.home_visit_age_": "ages mentioned in the open answers",
    "outreach.teams_national.": "the register of NAPHA",
    "population.": "Statistics Norway",
    "recruitment.first_year_asked": "the years of the question",
    "units.": "the units and Statistics Norway",
}


@pytest.mark.parametrize("name", COMPUTED)
def test_the_figure_comes_out_as_printed(name: str) -> None:
    figure = COMPUTED[name]
    assert EVALUATION.prints_as(figure), (
        f"printed {figure.value}, got {EVALUATION.computed(figure)}"
    )


def test_no_figure_is_left_out_without_a_reason() -> None:
    explained = read_explained(ROOT, LEDGER)
    left_out = [
        name
        for name, figure in LEDGER.items()
        if name not in COMPUTED
        and name not in NOT_FOLLOWED
        and name not in explained
        and not figure.status
        and not name.startswith(tuple(FROM_ELSEWHERE))
    ]
    assert left_out == []


def test_hardly_any_figure_is_not_followed() -> None:
    assert len(COMPUTED) > 350
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

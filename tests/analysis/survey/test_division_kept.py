from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.reference.division import DivisionError
from analysis.survey.division_kept import division_kept

ROOT = Path(__file__).parents[3]
CODEBOOK = read_codebook(ROOT / "data/codebook.yml")


@pytest.mark.parametrize(("year", "division"), [(2018, 2020), (2021, 2020), (2024, 2024)])
def test_a_years_answers_are_kept_in_its_own_division_or_the_one_said(
    year: int, division: int
) -> None:
    assert division_kept(ROOT, CODEBOOK, year) == division


def test_a_division_that_none_begins_in_is_told_where_it_is_written() -> None:
    codebook = CODEBOOK.model_copy(update={"divisions": {2023: 2021}})
    with pytest.raises(
        DivisionError,
        match=r"divisions › 2023: no municipal division begins in 2021; write one of 2016, ",
    ):
        division_kept(ROOT, codebook, 2023)

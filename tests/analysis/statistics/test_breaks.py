from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.exhibit import Break
from analysis.statistics.breaks import breaks_between, stretch

CODEBOOK = read_codebook(Path(__file__).parents[3] / "data" / "codebook.yml")
MEASURE = CODEBOOK.measure


@pytest.mark.parametrize(
    ("measure", "year", "first_year"),
    [
        ("fte.total", 2014, ""),
        ("fte.total", 2019, "2015"),
        ("fte.total", 2020, "2020"),
        ("fte.total", 2023, "2020"),
        ("fte.total", 2024, "2024"),
        ("fte.rate_per_10000.adults", 2019, "2015"),
        ("elderly.needs_mapped", 2023, ""),
        ("outreach.youth.share", 2023, ""),
    ],
)
def test_full_time_equivalents_belong_to_a_stretch(
    measure: str, year: int, first_year: str
) -> None:
    assert stretch(CODEBOOK, MEASURE[measure], year) == first_year


def test_a_figure_draws_the_breaks_inside_it() -> None:
    merged = Break(before="2020", word="brudd: sammenslåinger og pandemi")
    assert breaks_between(CODEBOOK, [MEASURE["fte.total"]], 2016, 2023) == (merged,)
    assert breaks_between(CODEBOOK, [MEASURE["fte.total"]], 2020, 2023) == ()
    assert breaks_between(CODEBOOK, [MEASURE["elderly.needs_mapped"]], 2016, 2023) == ()

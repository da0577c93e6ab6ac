from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.statistics.breaks import broken

CODEBOOK = read_codebook(Path(__file__).parents[3] / "data" / "codebook.yml")


@pytest.mark.parametrize(
    ("measure", "before", "after", "is_broken"),
    [
        ("fte.total", 2019, 2020, True),
        ("fte.total", 2018, 2019, False),
        ("fte.total", 2020, 2021, False),
        ("fte.rate_per_10000.adults", 2019, 2020, True),
        ("elderly.needs_mapped", 2020, 2023, False),
        ("outreach.youth.share", 2017, 2023, False),
    ],
)
def test_the_series_of_full_time_equivalents_breaks_in_2020(
    measure: str, before: int, after: int, is_broken: bool
) -> None:
    assert broken(CODEBOOK, CODEBOOK.measure[measure], before, after) is is_broken

import pytest

from report.chapters.years import resolved


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("fte.total.now", "fte.total.2024"),
        ("fte.total.before", "fte.total.2023"),
        ("fte.adults.change_pct.before_now", "fte.adults.change_pct.2023_2024"),
        ("fte.adults.change_pct.before_now.adjusted", "fte.adults.change_pct.2023_2024.adjusted"),
        ("outreach.youth.share.change_pp.2017_now", "outreach.youth.share.change_pp.2017_2024"),
        ("housing.medium.change_pp.2021_before", "housing.medium.change_pp.2021_2023"),
    ],
)
def test_a_year_is_said_relative_to_the_edition(written: str, read: str) -> None:
    assert resolved(written, 2024) == read


@pytest.mark.parametrize(
    "kept",
    ["fte.total.2018", "fte.total.change_pct.2018_2019", "x.known_before.2018", "x.2000_5000.2018"],
)
def test_years_that_stay_and_names_are_left_alone(kept: str) -> None:
    assert resolved(kept, 2024) == kept

"""Growth is read beside the population."""

import pytest

from analysis.statements.rules.growth import slower_than_population
from tests.analysis.statements.in_print import arithmetic, figure, found

LEVELS = (
    figure("fte.adults.2022", "13291", "fte", group="adults"),
    figure("fte.adults.2023", "13445", "fte", group="adults"),
)


def test_a_growth_under_that_of_adults() -> None:
    growth = figure("fte.adults.change_pct.2022_2023", "1.2", "change_pct", group="adults")
    assert arithmetic(slower_than_population, *LEVELS, growth) == [
        "innbyggere 18 år og eldre: 4 316 747 → 4 376 793, 1,39 prosent; "
        "årsverk per 10 000: 30,79 → 30,72"
    ]


@pytest.mark.parametrize("percent", ["1.4", "2.1", "-0.5"])
def test_a_growth_that_may_be_as_large_and_a_fall_are_left_alone(percent: str) -> None:
    growth = figure("fte.adults.change_pct.2022_2023", percent, "change_pct", group="adults")
    assert not found(slower_than_population, *LEVELS, growth)


def test_years_without_a_population_are_left_alone() -> None:
    levels = (
        figure("fte.adults.2010", "100", "fte", group="adults"),
        figure("fte.adults.2011", "100", "fte", group="adults"),
    )
    growth = figure("fte.adults.change_pct.2010_2011", "0.1", "change_pct", group="adults")
    assert not found(slower_than_population, *levels, growth)

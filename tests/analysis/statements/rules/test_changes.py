"""Changes agree with their levels, are possible only unrounded, or are wrong."""

import pytest

from analysis.statements.rules.changes import change_rounding, change_wrong
from tests.analysis.statements.in_print import arithmetic, figure, found


def levels(before: str, after: str) -> tuple:  # type: ignore[type-arg]
    return figure("a.total.2016", before, "fte"), figure("a.total.2020", after, "fte")


@pytest.mark.parametrize(
    ("change", "wrong", "rounding"),
    [("18.9", False, False), ("17.2", True, False), ("18.8", True, False)],
)
def test_growth_of_large_sums(change: str, wrong: bool, rounding: bool) -> None:
    things = *levels("13936", "16569"), figure("a.total.change_pct.2016_2020", change, "change_pct")
    assert (bool(found(change_wrong, *things)), bool(found(change_rounding, *things))) == (
        wrong,
        rounding,
    )


@pytest.mark.parametrize(
    ("change", "wrong", "rounding"),
    [("51", False, False), ("52", False, True), ("50", True, False), ("53", True, False)],
)
def test_growth_of_small_sums_depends_on_rounding(change: str, wrong: bool, rounding: bool) -> None:
    things = *levels("167", "253"), figure("a.total.change_pct.2016_2020", change, "change_pct")
    assert bool(found(change_rounding, *things)) == rounding
    # 253,5 / 166,5 is 52.25 and 252,5 / 167,5 is 50.75, so 50 and 53 are out of reach.
    assert bool(found(change_wrong, *things)) == wrong


def test_the_range_is_shown() -> None:
    things = *levels("167", "253"), figure("a.total.change_pct.2016_2020", "52", "change_pct")
    assert arithmetic(change_rounding, *things) == [
        "(253 − 167) / 167 = 51,50 prosent; uavrundet 50,7 til 52,3"
    ]


def test_swapped_digits_are_recognised() -> None:
    things = *levels("16399", "16569"), figure("a.total.change_abs.2016_2020", "107", "change_abs")
    assert arithmetic(change_wrong, *things) == [
        "(16 569 − 16 399) = 170; 107 er 170 med sifrene byttet om"
    ]


def test_the_number_of_another_group_is_recognised() -> None:
    adults = figure("a.adults.change_pct.2016_2020", "17.2", "change_pct")
    wrong = figure("a.total.change_pct.2016_2020", "17.2", "change_pct")
    (shown,) = arithmetic(change_wrong, *levels("13936", "16569"), adults, wrong)
    assert shown.endswith("; 17,2 er tallet for a.adults.change_pct.2016_2020")


def test_points_are_the_difference_of_shares() -> None:
    shares = figure("a.2018", "39"), figure("a.2023", "50")
    assert not found(change_wrong, *shares, figure("a.change_pp.2018_2023", "11", "change_pp"))
    assert found(change_wrong, *shares, figure("a.change_pp.2018_2023", "13", "change_pp"))


def test_a_level_may_follow_from_a_change() -> None:
    """2021 is not printed; 17 074 less 283 is 16 791, and 16 569 to 16 791 is 1.34 per cent."""
    known = (
        figure("a.total.2020", "16569", "fte"),
        figure("a.total.2022", "17074", "fte"),
        figure("a.total.change_abs.2021_2022", "283", "change_abs"),
    )
    right, wrong = (figure("a.total.change_pct.2020_2021", v, "change_pct") for v in ("1.3", "1.6"))
    assert not found(change_wrong, *known, right)
    assert found(change_wrong, *known, wrong)


def test_a_change_of_other_units_than_the_levels_is_left_alone() -> None:
    change = figure("a.total.change_pct.2016_2020", "25", "change_pct", base="some units")
    assert not found(change_wrong, *levels("13936", "16569"), change)


def test_over_and_nearly_leave_room() -> None:
    over = figure("a.total.change_abs.2016_2020", "1500", "change_abs", at_least=True)
    assert not found(change_wrong, *levels("13131", "14633"), over)
    assert found(change_wrong, *levels("13131", "14333"), over)
    nearly = figure("a.total.change_abs.2016_2020", "2000", "change_abs", approx=True)
    assert not found(change_wrong, *levels("13936", "15894"), nearly)

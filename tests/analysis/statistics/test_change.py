from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statistics.change import BrokenSeries, change, suited_changes
from tests.samples import make_fact

BEFORE = make_fact("fte.total.2022", "17074", "fte", year="2022")
AFTER = make_fact("fte.total.2023", "17436", "fte")


def test_the_change_from_2022_to_2023_as_it_was_published() -> None:
    absolute, relative = suited_changes(BEFORE, AFTER)
    assert (absolute.id, absolute.value) == ("fte.total.change_abs.2022_2023", Decimal(362))
    assert (relative.id, round(relative.value, 1)) == (
        "fte.total.change_pct.2022_2023",
        Decimal("2.1"),
    )
    assert absolute.derived_from == ("fte.total.2022", "fte.total.2023")


@pytest.mark.parametrize(
    ("before", "after", "decimals"), [("100", "109.5", 1), ("100", "88", 1), ("100", "160.5", 0)]
)
def test_small_changes_print_as_many_decimals_as_the_measure(
    before: str, after: str, decimals: int
) -> None:
    first = make_fact("x.2022", before, "fte", decimals=1)
    last = make_fact("x.2023", after, "fte", decimals=1)
    assert change(first, last, "change_abs").decimals == decimals


def test_points_are_for_shares_only() -> None:
    with pytest.raises(ValueError, match="does not suit"):
        change(BEFORE, AFTER, "change_pp")
    (points,) = suited_changes(
        make_fact("x.2022", "32.4", year="2022"), make_fact("x.2023", "41.9")
    )
    assert points.unit == "prosentpoeng"


def test_two_measures_or_years_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="not two years of one measure"):
        change(AFTER, BEFORE, "change_abs")
    with pytest.raises(ValueError, match="not two years of one measure"):
        change(make_fact("fte.adults.2022", "1", "fte"), AFTER, "change_abs")


@given(st.decimals(1, 10**6, places=1), st.decimals(1, 10**6, places=1))
def test_the_parts_of_a_change_agree(before: Decimal, after: Decimal) -> None:
    first, last = make_fact("x.2022", str(before), "fte"), make_fact("x.2023", str(after), "fte")
    absolute, relative = suited_changes(first, last)
    assert first.value + absolute.value == last.value
    assert absolute.direction == relative.direction


def test_no_change_is_read_across_a_break() -> None:
    before = make_fact("fte.total.2019", "16399", "fte", stretch="2015")
    after = make_fact("fte.total.2020", "16569", "fte", stretch="2020")
    with pytest.raises(BrokenSeries, match="breaks in 2020; no change is read from 2019 to 2020"):
        change(before, after, "change_abs")

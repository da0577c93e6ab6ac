from fractions import Fraction

import pytest

from analysis.ledger import PublishedFigure
from analysis.statements.interval import NO_END, Interval
from analysis.statements.printed_values import printed_values
from tests.published_sample import published

HALF = {"rundt halvparten": Interval(Fraction(47), Fraction(107, 2))}


def figure(value: str, **details: object) -> PublishedFigure:
    return published("gp.good_cooperation.2018", value, **details)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        (figure("52"), "51.5", "52.5"),
        (figure("3.1", statistic="change_pct"), "3.05", "3.15"),
        (figure("372", statistic="count"), "372", "372"),
        (figure("80", is_lower_bound=True, published_as="over åtti"), "80", "85"),
        (figure("50", is_approx=True, published_as="Rundt halvparten"), "47", "53.5"),
        (figure("2600", is_approx=True, unit="FTE", statistic="change_abs"), "2550", "2650"),
        (figure("2000", is_approx=True, unit="FTE", statistic="change_abs"), "1500", "2500"),
    ],
    ids=lambda case: case.published_as if isinstance(case, PublishedFigure) else "",
)
def test_what_a_printed_figure_may_stand_for(printed: PublishedFigure, low: str, high: str) -> None:
    assert printed_values(printed, HALF) == Interval(Fraction(low), Fraction(high))


def test_at_least_has_no_end_where_it_is_no_share() -> None:
    limits = printed_values(figure("947", is_lower_bound=True, unit="FTE"), {})
    assert limits is not None
    assert limits.high - limits.low == NO_END


def test_a_word_without_limits_stands_for_nothing_that_can_be_checked() -> None:
    assert printed_values(figure("50", is_approx=True, published_as="en god del"), HALF) is None

"""When a fact of the report says what a published figure says."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rounding import round_half_away
from analysis.statements.interval import Interval
from report.reconcile.agreement import agreement, fraction_limits
from report.wording.lexicon import read_lexicon
from tests.published_sample import published
from tests.samples import make_fact

ROOT = Path(__file__).parents[3]
FRACTIONS = {
    "nær halvparten": Interval(Fraction(45), Fraction(50)),
    "hver tredje": Interval(Fraction(65, 2), Fraction(69, 2)),
}


@pytest.mark.parametrize(
    ("printed", "value", "decimals", "found"),
    [
        ("39", "38.99", 0, "equal"),
        ("38", "38.99", 0, "different"),
        ("30", "30.2", 1, "within"),
        ("31", "30.2", 1, "different"),
        ("93.5", "93.548", 0, "within"),
        ("93.4", "93.548", 0, "different"),
        ("-12", "-11.9", 0, "equal"),
        ("12", "-11.9", 0, "different"),
        ("17436", "17435.9", 0, "equal"),
        ("6", "6.03", 1, "within"),
    ],
)
def test_a_number_agrees_when_it_rounds_to_what_is_printed(
    printed: str, value: str, decimals: int, found: str
) -> None:
    fact = make_fact("elderly.home_visits.yes.2023", value, decimals=decimals)
    assert agreement(published(fact.id, printed), fact, {}) == found


@pytest.mark.parametrize(
    ("words", "value", "found"),
    [
        ("nær halvparten", "47.3", "within"),
        ("Nær halvparten", "45.1", "within"),
        ("nær halvparten", "52", "different"),
        ("hver tredje", "32.94", "within"),
        ("hver tredje", "30", "different"),
        ("en god del", "47.3", "different"),
    ],
)
def test_a_fraction_in_words_is_held_to_its_rule_and_not_to_a_number(
    words: str, value: str, found: str
) -> None:
    figure = published("x.2023", "50", is_approx=True, published_as=words)
    assert agreement(figure, make_fact("x.2023", value), FRACTIONS) == found


def test_the_same_word_in_the_report_is_the_same_print() -> None:
    figure = published("x.2023", "50", is_approx=True, published_as="nær halvparten")
    fact = make_fact("x.2023", "47.3")
    assert agreement(figure, fact, FRACTIONS, {"nær halvparten"}) == "equal"
    assert agreement(figure, fact, FRACTIONS, {"under halvparten"}) == "within"


@pytest.mark.parametrize(
    ("value", "found"), [("947", "equal"), ("960", "within"), ("940", "different")]
)
def test_at_least_is_any_larger_number(value: str, found: str) -> None:
    figure = published("x.2023", "947", is_lower_bound=True, unit="FTE", statistic="fte")
    assert agreement(figure, make_fact("x.2023", value, "fte"), {}) == found


def test_a_round_number_is_read_to_its_last_digit() -> None:
    figure = published("x.2023", "2600", is_approx=True, unit="FTE", statistic="change_abs")
    assert agreement(figure, make_fact("x.2023", "2633", "change_abs"), {}) == "within"
    assert agreement(figure, make_fact("x.2023", "2651", "change_abs"), {}) == "different"


@given(value=st.decimals(-20_000, 20_000, places=4), decimals=st.integers(0, 3))
def test_what_the_report_itself_prints_is_equal(value: Decimal, decimals: int) -> None:
    fact = make_fact("x.2023", str(value), decimals=decimals)
    figure = published("x.2023", str(round_half_away(value, decimals)))
    assert agreement(figure, fact, {}) == "equal"


@given(value=st.decimals(-20_000, 20_000, places=4), coarse=st.integers(0, 3))
def test_fewer_digits_in_the_other_text_are_no_difference(value: Decimal, coarse: int) -> None:
    fact = make_fact("x.2023", str(value), decimals=4)
    figure = published("x.2023", str(round_half_away(value, coarse)))
    assert agreement(figure, fact, {}) != "different"


def test_the_limits_of_words_are_those_of_the_report() -> None:
    limits = fraction_limits(read_lexicon(ROOT / "templates/wording.yml", "wording.yml"))
    assert limits["hvert tredje"] == limits["hver tredje"]
    assert limits["nær halvparten"] == FRACTIONS["nær halvparten"]
    assert "økte" not in limits

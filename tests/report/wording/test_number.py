"""Numbers in Norwegian print."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.fact import Fact, Kind
from analysis.rounding import round_half_away
from report.wording.number import in_digits, in_words, printed, read, signed, spoken

A_FACT = Fact(
    id="fte.total.2023",
    value=Decimal("17436.2"),
    kind="fte",
    unit="årsverk",
    decimals=0,
    definition="Årsverk i alt",
    year="2023",
    group="all",
    base="alle enheter",
    computed_by="total",
)


def fact(value: str, *, decimals: int = 0, kind: Kind = "fte", unit: str = "årsverk") -> Fact:
    return replace(A_FACT, value=Decimal(value), decimals=decimals, kind=kind, unit=unit)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("17436.2", 0, "17\u00a0436"),
        ("1234", 0, "1\u00a0234"),
        ("999.5", 0, "1\u00a0000"),
        ("1234567.85", 1, "1\u00a0234\u00a0567,9"),
        ("47.25", 1, "47,3"),
        ("-12", 0, "\u221212"),
        ("-0.4", 0, "0"),
        ("0", 1, "0,0"),
    ],
)
def test_print_groups_thousands_and_takes_a_comma(value: str, decimals: int, text: str) -> None:
    assert printed(fact(value, decimals=decimals)) == text


def test_a_change_has_its_sign_in_a_column_and_not_in_prose() -> None:
    rise, fall, same = (
        fact(value, decimals=1, kind="change_abs") for value in ("362", "-3.05", "0.02")
    )
    assert [signed(f) for f in (rise, fall, same)] == ["+362,0", "\u22123,1", "0,0"]
    assert [printed(f) for f in (rise, fall, same)] == ["362,0", "3,1", "0,0"]


def test_spoken_numbers_carry_their_unit_in_words() -> None:
    assert spoken(fact("17436")) == "17\u00a0436 årsverk"
    assert spoken(fact("47.3", kind="share", unit="%")) == "47 prosent"
    assert spoken(fact("3", kind="change_pp", unit="%")) == "3 prosentpoeng"
    assert spoken(fact("-12", kind="change_abs")) == "\u221212 årsverk"
    assert spoken(fact("2.1", decimals=1, kind="change_pct", unit="%")) == "2,1 prosent"
    assert spoken(fact("0.04", decimals=2, kind="test", unit="")) == "0,04"


def test_small_numbers_in_words() -> None:
    assert [in_words(n) for n in (0, 1, 2, 7, 12)] == ["null", "én", "to", "sju", "tolv"]
    assert in_words(1, neuter=True) == "ett"
    assert (in_words(13), in_words(1205), in_words(-2)) == ("13", "1\u00a0205", "\u22122")


@pytest.mark.parametrize("text", ["", "to", "17436", "17 436", "3.1", "-3", "1\u00a02345", "NaN"])
def test_reading_refuses_what_print_never_writes(text: str) -> None:
    with pytest.raises(ValueError, match="not a printed number"):
        read(text)


numbers = st.decimals(-(10**9), 10**9, allow_nan=False, places=4)
places = st.integers(0, 3)


@given(numbers, places)
def test_reading_print_gives_the_rounded_value(value: Decimal, decimals: int) -> None:
    assert read(in_digits(value, decimals)) == round_half_away(value, decimals)


@given(numbers, places)
def test_printing_what_was_printed_changes_nothing(value: Decimal, decimals: int) -> None:
    text = in_digits(value, decimals)
    assert in_digits(read(text), decimals) == text


@given(numbers, numbers, places)
def test_a_larger_value_never_prints_as_a_smaller_one(a: Decimal, b: Decimal, d: int) -> None:
    low, high = sorted((a, b))
    assert read(in_digits(low, d)) <= read(in_digits(high, d))


@given(numbers, places)
def test_the_sign_says_the_direction_of_what_is_printed(value: Decimal, decimals: int) -> None:
    text = signed(fact(str(value), decimals=decimals))
    assert (text[0] == "+") == (read(text) > 0)
    assert (text[0] == "\u2212") == (read(text) < 0)

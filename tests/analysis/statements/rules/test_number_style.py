"""A text writes its numbers in one way."""

from analysis.statements.rules.number_style import (
    range_hyphen,
    sentence_start,
    thousands,
    words_and_digits,
)
from tests.analysis.statements.in_print import arithmetic, figure, found, says


def test_small_shares_in_words_and_digits() -> None:
    digits, word = figure("a.2023", "7"), figure("b.2023", "4", published_as="fire")
    assert arithmetic(words_and_digits, digits, word) == ["i ord: «fire»; i sifre: «7»"]
    assert not found(words_and_digits, digits, figure("b.2023", "4"))
    large = figure("b.2023", "60", published_as="Seksti")
    assert not found(words_and_digits, digits, large)


def test_a_fraction_is_no_number_in_words() -> None:
    fraction = figure("b.2023", "10", published_as="én av ti", approx=True)
    assert not found(words_and_digits, figure("a.2023", "7"), fraction)


def test_sentences_that_start_with_digits() -> None:
    starts = says("sentence_start", printed="siffer", line=132)
    word = figure("a.2023", "7", published_as="Syv")
    assert arithmetic(sentence_start, starts, word) == ["linje 132; i ord begynner «Syv»"]
    assert not found(sentence_start, says("sentence_start", printed="ord", line=132))


def test_thousands_are_grouped_one_way() -> None:
    table = figure("a.2023", "13445", "fte", published_as="13445")
    text = figure("b.2023", "17436", "fte", published_as="17 436")
    assert arithmetic(thousands, table, text) == ["«13445»; «17 436»"]
    assert not found(thousands, table, figure("b.2023", "17436", "fte", published_as="17436"))
    elsewhere = figure("b.2023", "17436", "fte", published_as="17 436", source="presse")
    assert not found(thousands, table, elsewhere)


def test_ranges_have_a_dash() -> None:
    assert found(range_hyphen, figure("a.2023", "4", published_as="4-6"))
    assert not found(range_hyphen, figure("a.2023", "4", published_as="4–6"))
    assert not found(range_hyphen, figure("a.2023", "-4", published_as="-4"))

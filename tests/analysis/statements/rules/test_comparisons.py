"""Words of comparison are true of the printed numbers."""

import pytest

from analysis.statements.rules.comparisons import change_word, like_year, turn_untold
from tests.analysis.statements.in_print import arithmetic, figure, found, says


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("57", "58", "omtrent uendret"),
        ("62", "60", "omtrent uendret"),
        ("14", "11", "liten nedgang"),
        ("60", "65", "liten økning"),
        ("66", "73", "økning"),
        ("9", "16", "gradvis økning"),
    ],
)
def test_words_that_suit(before: str, after: str, words: str) -> None:
    levels = figure("a.2022", before), figure("a.2023", after)
    assert not found(change_word, *levels, says("change_word", "a.2022 a.2023", "", words))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [("41", "48", "liten økning"), ("57", "58", "liten økning"), ("57", "61", "omtrent uendret")],
)
def test_words_that_do_not(before: str, after: str, words: str) -> None:
    levels = figure("a.2022", before), figure("a.2023", after)
    assert found(change_word, *levels, says("change_word", "a.2022 a.2023", "", words))


def turned(change: str, end: str) -> list[str]:
    return arithmetic(
        turn_untold,
        figure("a.2012", "83"),
        figure("a.2018", "80", at_least=True),
        figure("a.change_pp.2018_2022", change, "change_pp"),
        figure("a.2023", end),
        says("change_word", "a.2012 a.2023", "", "liten nedgang"),
    )


def test_a_fall_that_had_turned_before_the_end() -> None:
    assert turned("-7", "80") == [
        "2012: 83; 2022: 73 til 79 etter a.2018 og a.change_pp.2018_2022; 2023: 80"
    ]


@pytest.mark.parametrize(("change", "end"), [("-7", "73"), ("-4", "80"), ("-7", "79")])
def test_a_fall_that_may_have_gone_on(change: str, end: str) -> None:
    assert turned(change, end) == []


def test_likened_to_a_year_that_is_printed() -> None:
    said = says("like_year", "a.2023", "", "omtrent som", (2021,))
    assert not found(like_year, figure("a.2023", "57"), figure("a.2021", "58"), said)
    assert arithmetic(like_year, figure("a.2023", "57"), said) == ["Ingen trykte tall for 2021: a"]

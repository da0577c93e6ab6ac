"""Bound words: turned, no longer true, or changed by choice."""

from report.diff.claim_changes import claim_changes, holds
from tests.report.diff.sides import CHANGE, contents, facts, number, word


def changed(value: str):
    return facts(number(CHANGE, value, "change_pp"))


def test_the_same_word_of_the_same_number_is_the_same() -> None:
    said = contents(word("falt", "decrease"))
    (row,) = claim_changes(said, said, changed("-8"), changed("-8"))
    assert (row.status, row.still_holds, row.turned) == ("same", True, False)


def test_a_word_that_had_to_go_since_the_number_turned() -> None:
    before, after = contents(word("falt", "decrease")), contents(word("steg", "increase"))
    (row,) = claim_changes(before, after, changed("-8"), changed("9"))
    assert (row.status, row.turned, row.still_holds, row.held_then) == (
        "changed",
        True,
        False,
        False,
    )


def test_a_word_that_was_changed_by_choice() -> None:
    before, after = (
        contents(word("falt", "decrease")),
        contents(word("falt klart", "clear_decrease")),
    )
    (row,) = claim_changes(before, after, changed("-8"), changed("-8"))
    assert (row.status, row.turned, row.still_holds, row.held_then) == (
        "changed",
        False,
        True,
        True,
    )


def test_a_word_that_stands_though_its_number_turned() -> None:
    said = contents(word("uendret", "unchanged"))
    (row,) = claim_changes(said, said, changed("1"), changed("-1"))
    assert (row.status, row.turned, row.still_holds) == ("changed", True, True)


def test_words_that_came_and_went() -> None:
    said = contents(word("falt", "decrease"))
    (gone,) = claim_changes(said, contents(), changed("-8"), changed("-8"))
    (come,) = claim_changes(contents(), said, changed("-8"), changed("-8"))
    assert (gone.status, come.status) == ("removed", "added")


def test_a_word_cannot_be_tried_on_numbers_that_are_not_there() -> None:
    assert holds(word("falt", "decrease"), {}) is None
    assert holds(word("falt", "decrease"), facts(number(CHANGE, "40"))) is None

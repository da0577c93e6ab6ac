"""Five statuses: a number that moved is told apart from one that only rounds otherwise."""

import pytest

from report.diff.fact_changes import fact_changes
from report.diff.side import PrintedFact
from tests.report.diff.sides import CHANGE, SHARE, facts, number


def only(before: PrintedFact | None, after: PrintedFact | None):
    (row,) = fact_changes(facts(before) if before else {}, facts(after) if after else {})
    return row


@pytest.mark.parametrize(
    ("after", "status", "fields"),
    [
        (number(value="43.4"), "same", ()),
        (number(value="43.49"), "rounding", ("value",)),
        (number(value="43.50"), "changed", ("value", "printed")),
        (number(value="43.4", decimals=1), "rounding", ("printed",)),
        (number(value="43.41", decimals=1), "rounding", ("value", "printed")),
        (number(value="44.4", decimals=1), "changed", ("value", "printed")),
        (number(value="43.4", n=335), "changed", ("n",)),
        (number(value="43.4", base_n=300), "changed", ("base_n",)),
        (number(value="43.4", definition="En annen"), "changed", ("definition",)),
        (number(value="43.4", computed_by="a.b.c"), "same", ()),
    ],
)
def test_what_a_reader_can_see_decides(
    after: PrintedFact, status: str, fields: tuple[str, ...]
) -> None:
    row = only(number(), after)
    assert (row.status, row.fields) == (status, fields)


def test_a_number_that_came_or_went() -> None:
    assert only(None, number()).status == "added"
    assert only(number(), None).status == "removed"


def test_a_change_of_sign_is_seen_though_prose_prints_no_sign() -> None:
    before, after = (number(CHANGE, value, "change_pp") for value in ("3", "-3"))
    assert before.printed == after.printed == "3"
    assert only(before, after).status == "changed"


def test_the_statistic_in_the_definition_of_a_test_is_no_new_definition() -> None:
    before, after = (
        number("x.trend_by_size.2023", "0.0004", "test", decimals=3, definition=f"Trend, z = {z}.")
        for z in ("3,54", "3,62")
    )
    assert only(before, after).fields == ("statistic",)


def test_only_the_asked_for_are_compared() -> None:
    both = facts(number(), number("a.2023"))
    assert [row.id for row in fact_changes(both, both, only={SHARE})] == [SHARE]

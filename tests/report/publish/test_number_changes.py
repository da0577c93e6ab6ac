import json
from typing import Any

from analysis.fact import Fact
from analysis.register import Register
from report.diff.fact_changes import fact_changes
from report.diff.side import PrintedFact
from report.facts_file import facts_json
from report.publish.number_changes import number_changes
from report.wording.number import printed, signed
from tests.samples import make_fact


def facts(*rows: dict[str, Any]) -> bytes:
    plain = {
        "definition": "Årsverk til voksne",
        "year": "2023",
        "group": "alle kommuner og bydeler",
        "unit": "årsverk",
        "decimals": 1,
        "kind": "fte",
        "printed_in": ["fte.qmd"],
    }
    return json.dumps([plain | row for row in rows]).encode()


def row(name: str, exact: str, reads: str, **more: Any) -> dict[str, Any]:
    reads_signed = reads if reads.startswith("−") else f"+{reads}"
    return {
        "id": name,
        "value_exact": exact,
        "printed": reads.removeprefix("−"),
        "printed_signed": reads_signed,
        **more,
    }


def test_the_change_is_that_of_the_values_and_not_of_their_rounded_forms() -> None:
    found = number_changes(
        facts(row("fte.adults", "10.04", "10,0")), facts(row("fte.adults", "10.26", "10,3"))
    )
    assert [(one.before, one.now, one.by) for one in found] == [("10,0", "10,3", "+0,2")]
    assert found[0].about == "2023, alle kommuner og bydeler, årsverk"


def test_a_fall_has_its_minus_sign() -> None:
    (one,) = number_changes(facts(row("a", "9.5", "9,5")), facts(row("a", "8.1", "8,1")))
    assert one.by == "−1,4"


def test_a_share_has_no_sign_and_a_change_has_its_own() -> None:
    def shares(now: str) -> bytes:
        return facts(
            row("gp.planning.2023", now, now, kind="share", decimals=0),
            row("gp.planning.change_pp.2022_2023", "-3", "−3", kind="change_pp", decimals=0),
        )

    (share,) = number_changes(shares("36"), shares("35"))
    assert (share.before, share.now, share.by) == ("36", "35", "−1")
    fell = row("gp.planning.change_pp.2022_2023", "-3", "−3", kind="change_pp", decimals=0)
    rose = row("gp.planning.change_pp.2022_2023", "3", "3", kind="change_pp", decimals=0)
    (change,) = number_changes(facts(fell), facts(rose))
    assert (change.before, change.now, change.by) == ("−3", "+3", "+6")


def test_what_reads_the_same_or_is_not_printed_is_no_change() -> None:
    before = facts(row("a", "9.51", "9,5"), row("b", "1", "1,0", printed_in=[]))
    now = facts(row("a", "9.49", "9,5"), row("b", "2", "2,0", printed_in=[]))
    assert number_changes(before, now) == ()


def test_a_number_that_came_or_went_has_nothing_to_subtract() -> None:
    came, went = number_changes(facts(row("b", "1", "1,0")), facts(row("a", "2", "2,0")))
    assert (came.id, came.before, came.now, came.by) == ("a", "", "2,0", "")
    assert (went.id, went.before, went.now, went.by) == ("b", "1,0", "", "")


def test_a_number_that_came_into_print_is_a_change_only_where_it_reads_otherwise() -> None:
    before = facts(row("a", "1", "1,0", printed_in=[]), row("b", "1", "1,0", printed_in=[]))
    now = facts(row("a", "1", "1,0"), row("b", "2", "2,0"))
    assert [(one.id, one.before, one.now) for one in number_changes(before, now)] == [
        ("b", "1,0", "2,0")
    ]


def test_a_number_that_is_withheld_now_has_nothing_to_subtract() -> None:
    withheld = row("a", "1", ":") | {"value_exact": None}
    (one,) = number_changes(facts(row("a", "4", "4,0")), facts(withheld))
    assert (one.before, one.now, one.by) == ("4,0", ":", "")


def test_the_same_numbers_are_changed_as_where_two_reports_are_compared() -> None:
    """What `report diff` shows of the numbers in print is what the erratum says."""
    before, now = (
        Register(
            [
                make_fact("gp.planning.2023", share, "share", decimals=0),
                make_fact("gp.planning.change_pp.2022_2023", change, "change_pp", decimals=0),
                make_fact("gp.good.2023", good, "share", decimals=0),
            ]
        )
        for share, change, good in (("36", "3", "50.1"), ("35", "2", "49.9"))
    )
    printed_in = dict.fromkeys(before, ("gp.qmd",))
    files = [facts_json(facts, printed_in).encode() for facts in (before, now)]
    compared = fact_changes(*({id: in_print(facts[id]) for id in facts} for facts in (before, now)))
    assert [(one.id, one.before, one.now) for one in number_changes(*files)] == [
        (row.id, row.before.shown, row.after.shown)
        for row in compared
        if row.before and row.after and row.before.shown != row.after.shown
    ]


def in_print(fact: Fact) -> PrintedFact:
    return PrintedFact(fact, printed(fact), signed(fact))

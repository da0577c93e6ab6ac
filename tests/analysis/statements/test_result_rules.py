"""The rules over our own results: true numbers pass, and a number that is changed is found."""

from dataclasses import replace
from decimal import Decimal

import pytest

from analysis.fact import Fact
from analysis.quality.finding import QualityFinding
from analysis.statements.result_rules import RESULT_RULES, result_findings
from tests.analysis.statements.in_print import ROOT
from tests.samples import make_fact

UNITS = "kommuner/bydeler"


def distribution(group: str = "", counts: tuple[int, ...] = (131, 155, 50)) -> list[Fact]:
    """Home visits: 131 yes, 155 no and 50 unknown of 336."""
    facts, base = [], sum(counts)
    for answer, count in zip(("yes", "no", "unknown"), counts, strict=True):
        stem = f"elderly.home_visits.{answer}{group}"
        part, whole = f"{stem}.numerator.2023", f"{stem}.base.2023"
        facts += [
            make_fact(part, str(count), "count", unit=UNITS),
            make_fact(whole, str(base), "count", unit=UNITS),
            make_fact(f"{stem}.2023", "0", base_n=base, derived_from=(part, whole)),
        ]
        facts[-1] = replace(facts[-1], value=Decimal(count) * 100 / base)
    return facts


def levels(before: str, after: str, stem: str = "fte.adults") -> list[Fact]:
    """Two years of full-time equivalents with their growth."""
    first, last = (f"{stem}.{year}" for year in (2022, 2023))
    growth = (Decimal(after) - Decimal(before)) * 100 / Decimal(before)
    return [
        make_fact(first, before, "fte", year="2022"),
        make_fact(last, after, "fte"),
        make_fact(
            f"{stem}.change_pct.2022_2023",
            str(growth),
            "change_pct",
            year="2022–2023",
            decimals=1,
            derived_from=(first, last),
        ),
    ]


def found(facts: list[Fact]) -> tuple[QualityFinding, ...]:
    return result_findings(facts, ROOT)


def ids(facts: list[Fact]) -> list[str]:
    return [finding.id for finding in found(facts)]


def with_value(facts: list[Fact], name: str, value: str) -> list[Fact]:
    return [replace(f, value=Decimal(value)) if f.id == name else f for f in facts]


def test_a_distribution_that_adds_up() -> None:
    assert not found([*distribution(), *distribution(".agder", (10, 8, 4))])


def test_an_answer_that_is_missing_from_the_sum() -> None:
    facts = with_value(distribution(), "elderly.home_visits.no.numerator.2023", "154")
    facts = with_value(facts, "elderly.home_visits.no.2023", str(Decimal(154) * 100 / 336))
    assert sorted(ids(facts)) == [
        f"result_parts.elderly.home_visits.{answer}.base.2023"
        for answer in ("no", "unknown", "yes")
    ]
    assert {finding.arithmetic for finding in found(facts)} == {"154 + 50 + 131 = 335"}


def test_the_parts_of_a_group_are_added_within_the_group() -> None:
    facts = [*distribution(), *distribution(".agder", (10, 8, 4))]
    facts = with_value(facts, "elderly.home_visits.yes.agder.base.2023", "23")
    facts = with_value(facts, "elderly.home_visits.yes.agder.2023", str(Decimal(1000) / 23))
    assert ids(facts) == ["result_parts.elderly.home_visits.yes.agder.base.2023"]


def test_a_share_that_is_not_its_numerator_over_its_base() -> None:
    facts = with_value(distribution(), "elderly.home_visits.yes.2023", "38.9")
    assert ids(facts) == ["result_share.elderly.home_visits.yes.2023"]


def test_adults_and_children_are_the_total() -> None:
    sums = [*levels("13291", "13645"), *levels("3783", "3991", "fte.children")]
    assert not found([*sums, *levels("17074", "17636", "fte.total")])
    assert ids([*sums, *levels("17074", "17637", "fte.total")]) == ["result_parts.fte.total.2023"]


def test_a_change_that_is_not_that_of_its_levels() -> None:
    facts = with_value(levels("13291", "13645"), "fte.adults.change_pct.2022_2023", "2.7")
    assert ids(facts) == ["result_change.fte.adults.change_pct.2022_2023"]


@pytest.mark.parametrize(("after", "findings"), [("13445", 1), ("13476", 1), ("13477", 0)])
def test_growth_slower_than_the_population(after: str, findings: int) -> None:
    """Adults grew 1.391 per cent: 13 291 full-time equivalents keep pace at 13 475.9."""
    slow = [f for f in found(levels("13291", after)) if f.severity == "notice"]
    assert len(slow) == findings - (after == "13476")


def test_only_growth_to_the_editions_year_is_told() -> None:
    later = make_fact("fte.total.2024", "17500", "fte", year="2024")
    assert not found([*levels("13291", "13445"), later])


def test_bases_that_differ_in_a_section() -> None:
    facts = distribution()
    mapped = [replace(f, id=f.id.replace("home_visits.yes", "needs_mapped")) for f in facts[:3]]
    part, whole, share = mapped
    mapped = [
        part,
        replace(whole, value=Decimal(330)),
        replace(
            share,
            value=Decimal(13100) / 330,
            base_n=330,
            derived_from=(part.id, whole.id),
        ),
    ]
    (finding,) = found([*facts, *mapped])
    assert (finding.rule, finding.severity) == ("result_base_changes", "notice")
    assert finding.arithmetic == "330: 1 andel; 336: 3 andeler"


def test_rules_say_what_they_are() -> None:
    assert len({rule.id for rule in RESULT_RULES}) == len(RESULT_RULES)
    assert all(rule.title and rule.method.endswith(".") for rule in RESULT_RULES)

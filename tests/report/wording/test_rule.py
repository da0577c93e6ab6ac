from decimal import Decimal

import pytest

from report.wording.rule import Rule
from tests.samples import make_fact


def points(value: str):
    return [make_fact("x.change_pp.2022_2023", value, "change_pp")]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("0", "unchanged"),
        ("2.49", "unchanged"),
        ("-2.4", "unchanged"),
        ("2.5", "small_increase"),
        ("6.49", "small_increase"),
        ("-3", "small_decrease"),
        ("6.5", "increase"),
        ("7", "increase"),
        ("-7.2", "decrease"),
    ],
)
def test_a_change_in_points_has_exactly_one_size(change: str, words: str) -> None:
    sizes = ("unchanged", "small_increase", "small_decrease", "increase", "decrease")
    assert [name for name in sizes if Rule(name).holds(points(change))] == [words]


def test_full_time_equivalents_that_print_as_zero_have_not_risen() -> None:
    assert not Rule("increase").holds([make_fact("fte.change_abs.2022_2023", "0.4", "change_abs")])
    assert Rule("increase").holds([make_fact("fte.change_abs.2022_2023", "0.5", "change_abs")])


def test_a_fraction_includes_its_lower_limit_and_not_its_upper() -> None:
    half = Rule("share", Decimal("49.5"), Decimal("50.5"))
    assert half.holds([make_fact("x.2023", "49.5")])
    assert not half.holds([make_fact("x.2023", "50.5")])


def test_comparisons_are_of_what_prints() -> None:
    alike = [make_fact("a.2023", "47.4"), make_fact("b.2023", "46.6")]
    assert not Rule("largest").holds(alike)
    assert Rule("equal").holds(alike)
    assert Rule("largest").holds([make_fact("a.2023", "47.6"), make_fact("b.2023", "46.6")])


@pytest.mark.parametrize(
    ("p", "direction", "holding"),
    [
        ("0.049", 1, {"trend_up", "difference"}),
        ("0.05", 0, {"no_trend", "no_difference"}),
        ("0.001", -1, {"trend_down", "difference"}),
    ],
)
def test_systematic_means_below_five_per_cent(p: str, direction: int, holding: set[str]) -> None:
    test = [make_fact("x.trend_by_size.2023", p, "test", direction=direction)]
    names = ("trend_up", "trend_down", "no_trend", "difference", "no_difference")
    assert {name for name in names if Rule(name).holds(test)} == holding


def test_a_rule_is_not_asked_of_the_wrong_kind_of_number() -> None:
    assert not Rule("share").suits(points("3"))
    assert not Rule("unchanged").suits([make_fact("x.2023", "47")])
    assert not Rule("largest").suits([make_fact("x.2023", "47")])


def test_a_trend_over_sizes_is_not_told_of_as_differences_between_counties() -> None:
    sizes = [make_fact("x.trend_by_size.2023", "0.001", "test", direction=-1)]
    counties = [make_fact("x.county_given_size.2023", "0.001", "test")]
    names = ("trend_up", "trend_down", "no_trend", "difference", "no_difference")
    assert [name for name in names if Rule(name).suits(sizes)] == list(names[:3])
    assert [name for name in names if Rule(name).suits(counties)] == list(names[3:])


def test_a_link_between_answers_has_words_of_its_own() -> None:
    names = ("linked_more", "linked_less", "not_linked")
    more = [make_fact("x.linked_to.deaths.2023", "0.001", "test", direction=1)]
    less = [make_fact("x.linked_to.deaths.2023", "0.001", "test", direction=-1)]
    none = [make_fact("x.linked_to.deaths.2023", "0.2", "test")]
    assert [name for name in names if Rule(name).holds(more)] == ["linked_more"]
    assert [name for name in names if Rule(name).holds(less)] == ["linked_less"]
    assert [name for name in names if Rule(name).holds(none)] == ["not_linked"]
    assert not Rule("linked_more").suits([make_fact("x.trend_by_size.2023", "0.001", "test")])


@pytest.mark.parametrize(
    ("now", "before", "holds"),
    [("40", "20", True), ("39", "20", True), ("41", "20", False), ("20", "40", False)],
)
def test_what_is_doubled_is_about_twice(now: str, before: str, holds: bool) -> None:
    twice = Rule("ratio", Decimal("1.95"), Decimal("2.05"))
    facts = [make_fact("x.2023", now, "count"), make_fact("x.2022", before, "count")]
    assert twice.suits(facts)
    assert twice.holds(facts) is holds


def test_a_ratio_is_of_two_amounts_of_one_kind() -> None:
    twice = Rule("ratio", Decimal("1.95"), Decimal("2.05"))
    share = make_fact("x.2023", "40")
    assert not twice.suits([share])
    assert not twice.suits([share, make_fact("y.2023", "20", "count")])
    assert not twice.suits([share, make_fact("y.2023", "0")])
    assert not twice.suits([*points("4"), *points("2")])


def test_nothing_has_doubled_across_a_break() -> None:
    twice = Rule("ratio", Decimal("1.95"), Decimal("2.05"))
    now = make_fact("fte.total.2023", "40", "fte", stretch="2023")
    assert not twice.suits([now, make_fact("fte.total.2022", "20", "fte", stretch="2016")])
    assert twice.suits([now, make_fact("fte.adults.2023", "20", "fte", stretch="2016")])


def test_a_ratio_says_its_limits() -> None:
    said = "ratio: the first is from 1.95 to under 2.05 times the second"
    assert str(Rule("ratio", Decimal("1.95"), Decimal("2.05"))) == said

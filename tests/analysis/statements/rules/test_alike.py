"""Like is compared with like, each item has its number, and at least is at least."""

import pytest

from analysis.statements.rules.alike import category, lower_bound, one_number
from tests.analysis.statements.in_print import arithmetic, figure, found, says


@pytest.mark.parametrize(
    ("words", "findings"), [("stor", 1), ("", 1), ("stor eller svært stor", 0)]
)
def test_items_side_by_side_have_one_category(words: str, findings: int) -> None:
    things = figure("a.2023", "18"), figure("b.2023", "11")
    first = says("category", "a.2023", "", "stor eller svært stor", id="a")
    second = says("category", "b.2023", "a.2023", words, id="b")
    assert len(found(category, *things, first, second)) == findings


def test_one_fraction_for_several_measures() -> None:
    things = [figure(f"{name}.2023", "50", approx=True) for name in "abc"]
    said = says("one_number", "a.2023 b.2023 c.2023", "", "rundt halvparten")
    assert arithmetic(one_number, *things, said) == ["1 tall for 3: a.2023, b.2023, c.2023"]


def test_one_fraction_for_groups_that_are_told_apart_elsewhere() -> None:
    whole = figure("rus.2023", "50", approx=True)
    parts = figure("barn.2023", "21"), figure("voksne.2023", "18")
    assert found(one_number, whole, *parts, says("one_number", "rus.2023", "barn.2023 voksne.2023"))
    assert not found(one_number, whole, says("one_number", "rus.2023"))


def test_an_exact_number_may_be_that_of_several() -> None:
    things = figure("voksne.2019", "31"), figure("barn.2019", "31")
    assert not found(one_number, *things, says("one_number", "voksne.2019 barn.2019", "", "31"))


@pytest.mark.parametrize(
    ("at_least", "caveat", "findings"),
    [(True, "for høyt", 1), (True, "for lavt", 0), (False, "for høyt", 0)],
)
def test_at_least_cannot_be_too_high(at_least: bool, caveat: str, findings: int) -> None:
    fte = figure("team.2023", "947", "fte", at_least=at_least)
    assert len(found(lower_bound, fte, says("caveat", "team.2023", "", caveat))) == findings

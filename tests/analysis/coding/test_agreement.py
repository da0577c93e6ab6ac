"""Alpha of a few answers that can be reckoned by hand."""

from decimal import Decimal

import pytest

from analysis.coding.agreement import double_coded, masi, overall_agreement, theme_agreement


def codes(**themes: str) -> dict[str, frozenset[str]]:
    return {unit: frozenset(said.split()) for unit, said in themes.items()}


FIRST = codes(a="plan", b="plan", c="visits", d="visits", e="plan")
SECOND = codes(a="plan", b="visits", c="visits", d="visits")


def test_only_answers_that_two_have_coded_count() -> None:
    assert double_coded([FIRST, SECOND]) == ("a", "b", "c", "d")


def test_alpha_as_by_hand() -> None:
    """Eight values, three plan and five visits: one pair of four differs, and chance gives 2·3·5/(8·7)."""
    expected = 1 - (1 / 4) / (2 * 3 * 5 / (8 * 7))
    for found in (overall_agreement([FIRST, SECOND]), theme_agreement([FIRST, SECOND], "plan")):
        assert float(found or 0) == pytest.approx(expected)


def test_full_agreement_is_one() -> None:
    assert overall_agreement([FIRST, FIRST]) == Decimal("1.0")


def test_an_extra_theme_counts_less_than_another_theme() -> None:
    extra = codes(a="plan", b="plan visits", c="visits", d="visits")
    more, less = overall_agreement([FIRST, extra]), overall_agreement([FIRST, SECOND])
    assert more
    assert less
    assert more > less


@pytest.mark.parametrize("other", [codes(), codes(a="plan", b="plan"), codes(x="plan")])
def test_without_variation_there_is_no_alpha(other: dict[str, frozenset[str]]) -> None:
    same = codes(a="plan", b="plan")
    assert overall_agreement([same, other]) is None
    assert theme_agreement([same, other], "plan") is None


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [("a b", "a b", 0), ("a", "a b", 2 / 3), ("a b", "b c", 8 / 9), ("a", "b", 1), ("", "", 0)],
)
def test_the_distance_of_two_sets(one: str, other: str, distance: float) -> None:
    assert masi(frozenset(one.split()), frozenset(other.split())) == pytest.approx(distance)

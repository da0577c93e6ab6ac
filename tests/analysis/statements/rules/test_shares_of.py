"""Shares of which part and whole are in print."""

from analysis.statements.rules.shares_of import share_wrong
from tests.analysis.statements.in_print import arithmetic, figure, found, says

PART = figure("kommunale.2023", "342", "fte")
WHOLE = figure("alle.2023", "947", "fte", at_least=True)
SAID = says("share_of", "andel.2023", "kommunale.2023 alle.2023")


def test_a_share_that_is_the_part_of_the_whole() -> None:
    assert not found(share_wrong, figure("andel.2023", "36"), PART, WHOLE, SAID)


def test_a_share_that_is_not() -> None:
    assert arithmetic(share_wrong, figure("andel.2023", "34"), PART, WHOLE, SAID) == [
        "342 / 947 = 36,1 prosent"
    ]

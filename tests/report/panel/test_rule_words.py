from decimal import Decimal

import pytest

from report.panel.rule_words import told_rule
from report.wording.rule import RULES, Rule


@pytest.mark.parametrize("name", [name for name in RULES if name != "share"])
def test_every_rule_has_a_sentence_for_the_reader(name: str) -> None:
    sentence = told_rule(Rule(name))
    assert sentence[0].isupper()
    assert sentence.endswith(".")


def test_a_fraction_is_told_with_its_limits() -> None:
    share = Rule("share", Decimal("32.5"), Decimal("34.5"))
    assert told_rule(share) == "Andelen er minst 32,5 og under 34,5 prosent."


def test_a_fraction_without_a_limit_is_told_with_the_other() -> None:
    assert told_rule(Rule("share", Decimal(90), Decimal(101))) == "Andelen er minst 90 prosent."
    assert told_rule(Rule("share", Decimal(0), Decimal(10))) == "Andelen er under 10 prosent."


def test_a_ratio_is_told_with_its_limits() -> None:
    twice = Rule("ratio", Decimal("1.95"), Decimal("2.05"))
    more = Rule("ratio", Decimal("2.01"), Decimal(1000))
    assert told_rule(twice) == "Det første tallet er minst 1,95 og under 2,05 ganger det andre."
    assert told_rule(more) == "Det første tallet er minst 2,01 ganger det andre."

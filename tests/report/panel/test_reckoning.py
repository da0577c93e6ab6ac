from importlib import import_module

import pytest

from report.panel import reckoning
from report.panel.reckoning import how
from tests.samples import make_fact


@pytest.mark.parametrize("name", reckoning._HOW)
def test_every_sentence_is_of_a_module_that_there_is(name: str) -> None:
    import_module(f"analysis.statistics.{name.partition('.')[0]}")


def test_a_share_is_told_in_words() -> None:
    fact = make_fact("a.2023", "47", computed_by="analysis.statistics.counts.share")
    assert how(fact) == "Enhetene som svarte dette, delt på alle som svarte."


def test_a_function_without_words_is_named() -> None:
    fact = make_fact("a.2023", "47", computed_by="analysis.reference.napha.register_teams")
    assert how(fact) == "Regnet ut av analysis.reference.napha.register_teams."

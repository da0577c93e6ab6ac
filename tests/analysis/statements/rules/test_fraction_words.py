"""Fractions in words are true of the number beside them, and the same for the same number."""

from pathlib import Path

from analysis.statements.fraction_limits import read_fractions
from analysis.statements.rules.fraction_words import fraction_word, fraction_words_differ
from tests.analysis.statements.in_print import arithmetic, figure, found, says

ROOT = Path(__file__).parents[4]


def test_a_number_within_and_outside_the_limits() -> None:
    said = says("fraction", "a.2023", "", "nesten halvparten")
    assert not found(fraction_word, figure("a.2023", "47"), said)
    assert arithmetic(fraction_word, figure("a.2023", "41"), said) == [
        "«nesten halvparten» er 45,0 til 50,0 prosent"
    ]


def test_one_number_has_one_word_in_a_text() -> None:
    things = figure("a.2023", "47"), figure("b.2023", "47")
    first = says("fraction", "a.2023", "", "nesten halvparten", id="a")
    other = says("fraction", "b.2023", "", "under halvparten", id="b")
    assert arithmetic(fraction_words_differ, *things, first, other) == [
        "47 («nesten halvparten») = 47 («under halvparten»)"
    ]
    alike = says("fraction", "b.2023", "", "nesten halvparten", id="b")
    elsewhere = says("fraction", "b.2023", "", "under halvparten", id="b", source="presse")
    assert not found(fraction_words_differ, *things, first, alike)
    assert not found(fraction_words_differ, *things, first, elsewhere)


def test_the_limits_are_those_of_the_reports_own_words() -> None:
    limits = read_fractions(ROOT)
    assert (limits["nær halvparten"].low, limits["nær halvparten"].high) == (45, 50)
    assert "liten økning" not in limits

"""Questions, lines and amounts are named as the municipality knows them."""

from decimal import Decimal

import pytest

from analysis.codebook.asked import Asked, asked
from analysis.quality.wording import amount, answer, listed, moved, service, short
from tests.analysis.quality.sample import CODEBOOK


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tiltak__bolig", Asked("Årsverk etter tiltak?", "Bolig")),
        ("tiltak", Asked("Årsverk etter tiltak?", "")),
        ("tema__vold", Asked("Hvilke tema?", "Vold")),
        ("behov", Asked("Er behovene kartlagt?", "")),
        ("arsverk", Asked("Årsverk", "")),
        ("status", Asked("Hvor mye av skjemaet er fylt ut?", "")),
    ],
)
def test_a_name_is_known_by_its_question_and_line(name: str, words: Asked) -> None:
    assert asked(CODEBOOK, name) == words


def test_a_line_stands_for_itself_and_a_question_for_its_lines() -> None:
    assert short(CODEBOOK, "tema__vold") == "«Vold»"
    assert short(CODEBOOK, "behov") == "«Er behovene kartlagt?»"
    assert service(CODEBOOK, "tiltak") == "tjenester til voksne"
    assert service(CODEBOOK, "fact") == "tjenestene"


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("behov", "no", "Nei"),
        ("tema__rus", 1, "krysset av"),
        ("tema__rus", 0, "ikke krysset av"),
        ("tiltak__bolig", Decimal("1234.5"), "1\u00a0234,5"),
        ("hvordan", "Hjemmebesøk", "Hjemmebesøk"),
    ],
)
def test_an_answer_is_said_in_words(variable: str, value: object, words: str) -> None:
    assert answer(CODEBOOK, variable, value) == words


def test_a_change_shows_both_levels_and_its_size() -> None:
    assert moved(12.0, 120.0) == "12,0 → 120,0: +900 %"
    assert moved(Decimal("20"), Decimal("15")) == "20,0 → 15,0: −25 %"
    assert moved(0, 3) == "0,0 → 3,0: ny"
    assert amount(0) == "0,0"


def test_words_in_a_row_are_cut_where_there_are_many() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b og c"
    assert listed(list("abcdefgh")) == "a, b, c, d, e, f og 2 til"

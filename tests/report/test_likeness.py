import pytest

from report.likeness import ALIKE, likeness


def test_sentences_are_compared_word_by_word() -> None:
    assert likeness("Det er her.", "Det er her.") == 1
    assert likeness("Det er her.", "Noe annet står der.") == 0
    assert likeness("", "") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flere kommuner svarte i år.", "Flere kommuner svarte i fjor og i år."),
        ("Kommunene svarte.", "Få av dem svarte, og ingen av bydelene gjorde det."),
    ],
)
def test_what_is_alike_is_so_in_both_directions(one: str, other: str) -> None:
    assert (likeness(one, other) >= ALIKE) == (likeness(other, one) >= ALIKE)


def test_the_same_words_in_another_order_are_not_the_same_sentence() -> None:
    assert likeness("a b c d e f", "f e d c b a") < ALIKE

"""Numbers in words."""

import pytest

from analysis.statements.number_words import number_in_words


@pytest.mark.parametrize(
    ("text", "number"), [("Syv", 7), ("sju", 7), ("én", 1), ("Seksti", 60), ("alle", None)]
)
def test_numbers(text: str, number: int | None) -> None:
    assert number_in_words(text) == number

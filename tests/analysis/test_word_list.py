"""Words are listed as in Norwegian, without a comma before the last."""

import pytest

from analysis.word_list import word_list


@pytest.mark.parametrize(
    ("words", "text"),
    [(["Heim"], "Heim"), (["Heim", "Hitra"], "Heim og Hitra"), (list("abc"), "a, b og c")],
)
def test_list(words: list[str], text: str) -> None:
    assert word_list(words) == text

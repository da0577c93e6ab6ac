"""Several words as Norwegian lists them."""

from collections.abc import Sequence


def word_list(words: Sequence[str]) -> str:
    """The words in their order, as one text; raises `ValueError` where there are none.

    >>> word_list(["Heim", "Hitra", "Orkland"])
    'Heim, Hitra og Orkland'
    """
    *first, last = words
    return f"{', '.join(first)} og {last}" if first else last

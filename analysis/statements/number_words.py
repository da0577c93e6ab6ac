"""Numbers in words, as they stand in print."""

_ONES = {
    **{"null": 0, "én": 1, "en": 1, "ett": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6},
    **{"syv": 7, "sju": 7, "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12},
    **{"tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60, "sytti": 70},
    **{"åtti": 80, "nitti": 90, "hundre": 100},
}


def number_in_words(text: str) -> int | None:
    """The number that a single word says, whatever its capitals; none when it says no number."""
    return _ONES.get(text.casefold())

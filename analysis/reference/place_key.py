"""Keys of places: names in ASCII that can stand in the id of a fact."""

import re

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


def place_key(name: str) -> str:
    """The key of a Norwegian name.

    >>> place_key("Møre og Romsdal")
    'more_og_romsdal'
    """
    return re.sub(r"[^a-z0-9]+", "_", name.lower().translate(_LETTERS)).strip("_")

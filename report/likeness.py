"""How alike two sentences are, word by word."""

from difflib import SequenceMatcher

# Below this a reader would say that it is another sentence.
ALIKE = 0.5


def likeness(one: str, other: str) -> float:
    """From 0 to 1.

    >>> likeness("Tre av fire kommuner har det.", "Tre av fire kommuner mangler det.")
    0.8333333333333334
    """
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    # The bound is quick to tell, and most pairs of sentences have little in common.
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else matcher.quick_ratio()

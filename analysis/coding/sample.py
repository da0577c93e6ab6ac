"""The sample for double coding: which answers a second person codes, drawn so that it can be drawn again.

A quarter of the answers, but at least 25 of them, since alpha of fewer is mostly chance; all where there
are no more. The order is that of a hash of question, year and unit: no seed, no library, and an answer that
comes later disturbs none that was drawn.
"""

import hashlib
from collections.abc import Iterable

SHARE_OF = 4
AT_LEAST = 25


def sample(question: str, year: int, units: Iterable[str]) -> tuple[str, ...]:
    """The drawn units, in the order of their numbers."""
    drawn = sorted(
        units, key=lambda unit: hashlib.sha256(f"{question}|{year}|{unit}".encode()).digest()
    )
    size = max(-(-len(drawn) // SHARE_OF), AT_LEAST)
    return tuple(sorted(drawn[:size]))

"""The bibliography keys that a chapter cites."""

import re
from collections.abc import Iterator
from functools import lru_cache

from report.engine.labels import KINDS, Reference
from report.engine.source import prose

# A key starts with a letter, digit or underscore and may hold single punctuation marks inside.
_KEY = re.compile(r"(?<![\w@.])-?@(?:\{([^}]+)\}|(\w+(?:[:.#$%&\-+?<>~/]\w+)*))")


def citations(text: str) -> Iterator[Reference]:
    """Every citation of a bibliography key, with its line; cross-references are left out."""
    for line in prose(text):
        if "@" in line.text:
            for found in _KEY.finditer(line.words):
                key = found[1] or found[2]
                if key.split("-")[0].lower() not in KINDS or "-" not in key:
                    yield Reference(key, line.number)


@lru_cache(maxsize=256)
def cited_keys(text: str) -> tuple[str, ...]:
    """The keys that the text cites, each once, sorted."""
    return tuple(sorted({citation.id for citation in citations(text)}))

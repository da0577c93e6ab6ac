"""The summary of a publication: the first paragraph of the finished book's own."""

import re
from collections.abc import Iterable

from report.readback.site_text import Block

PAGE = "summary.html"
# A reference within the book leads nowhere from outside it.
_REFERENCE = re.compile(
    r"\s\((?:se\s)?(?:kapittel|avsnitt|vedlegg|tabell|figur)\s[\dA-Z.]+\)", re.IGNORECASE
)
_LEADS_ON = re.compile(
    r"\b(?:[Kk]apit(?:tel|let|lene|ler)|[Aa]vsnitt|[Vv]edlegg|[Tt]abell|[Ff]igur)\s(?:\d|[A-Z]\b)"
)
_BETWEEN = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«])")


def summary_of(blocks: Iterable[Block]) -> str:
    """The first paragraph after the page's heading, without its references within the book.

    A reference in brackets is left out, and so is a whole sentence that leads to a chapter.
    """
    found = iter(blocks)
    if not any(block.tag == "h1" for block in found):
        return ""
    paragraph = next((block.text for block in found if block.tag == "p"), "")
    sentences = _BETWEEN.split(_REFERENCE.sub("", paragraph))
    return " ".join(said for said in sentences if not _LEADS_ON.search(said))

"""The summary of a publication: the first paragraph of the finished book's own."""

import re
from collections.abc import Iterable

from report.readback.site_text import Block

PAGE = "summary.html"
# A reference within the book leads nowhere from outside it.
_REFERENCE = re.compile(
    r"\s\((?:se\s)?(?:kapittel|avsnitt|vedlegg|tabell|figur)\s[\dA-Z.]+\)", re.IGNORECASE
)


def summary_of(blocks: Iterable[Block]) -> str:
    """The first paragraph after the page's heading, without its references within the book."""
    found = iter(blocks)
    if not any(block.tag == "h1" for block in found):
        return ""
    paragraph = next((block.text for block in found if block.tag == "p"), "")
    return _REFERENCE.sub("", paragraph)

"""The entries of the register and of the list of works, by the ids that links lead to."""

import re
from collections.abc import Mapping
from pathlib import Path

_ENTRY = re.compile(
    r'<div[^>]*class="(?:register-entry|csl-entry)"[^>]*>(?:(?!<div).)*?</div>', re.DOTALL
)
_ID = re.compile(r'\sid="([^"]+)"')


def entries_of(pages: tuple[Path, ...]) -> Mapping[str, str]:
    """Every entry of the pages as HTML, under each id that it holds."""
    return {
        id: entry
        for page in pages
        for entry in _ENTRY.findall(page.read_text(encoding="utf-8"))
        for id in _ID.findall(entry)
    }

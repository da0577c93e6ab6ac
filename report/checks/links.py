"""Links between the pages of a finished site: each leads to a page, and to a place on it."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from report.finding import Finding

_HREF = re.compile(r"""<a\b[^>]*?\shref="([^"]*)\"""")
_SRC = re.compile(r"""<(?:img|script|link)\b[^>]*?\s(?:src|href)="([^"]*)\"""")
_LOADED = re.compile(r"""<(?:img|script)\b[^>]*?\ssrc="((?:https?:)?//[^"]*)\"""")
_ID = re.compile(r"""\s(?:id|name)="([^"]*)\"""")
_ELSEWHERE = ("http://", "https://", "mailto:", "data:", "doi:")


def broken_links(site: Path) -> Iterator[Finding]:
    """Links to pages, places and files that do not exist, and what a page would load from another host."""
    pages = {
        page.relative_to(site).as_posix(): page.read_text("utf-8")
        for page in sorted(site.rglob("*.html"))
    }
    places = {name: set(_ID.findall(text)) for name, text in pages.items()}
    for name, text in pages.items():
        for target in dict.fromkeys(_LOADED.findall(text)):
            remedy = (
                "Every reader would be known there; put the file into the project, or remove it."
            )
            yield Finding(f"site/{name}", 0, "loaded from another host", target, remedy)
        for target in dict.fromkeys(_HREF.findall(text) + _SRC.findall(text)):
            if target.startswith((*_ELSEWHERE, "//")):
                continue
            page, _, place = unquote(target.replace("&amp;", "&")).partition("#")
            linked = (Path(name).parent / page).as_posix() if page else name
            if linked not in pages and not (site / linked).is_file():
                yield Finding(
                    f"site/{name}", 0, "broken link", target, "The page or file does not exist."
                )
            elif place and linked in places and place not in places[linked]:
                yield Finding(
                    f"site/{name}", 0, "broken link", target, "The page has no such place."
                )

"""A page of the site as one file: what it shows is inside it, and what it cannot take along is plain text.

Links to numbers and works lead to their entries, which stand after the text; links to other pages are
words. Nothing in the file asks any host for anything, and its own policy forbids it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote

from report.own_page import data_address
from report.preview.served import inside

_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_OUTSIDE = ("http://", "https://", "mailto:")
_TYPES = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@dataclass(frozen=True)
class Whole:
    """The page, and the ids of entries on other pages that it leads to."""

    html: str
    needed: tuple[str, ...]


def one_file(html: str, site: Path, page: str, entries: Mapping[str, str]) -> Whole:
    """The HTML of the page (or a part of it) with its links and pictures made fit to stand alone."""
    writer = _Writer(site, page, entries)
    writer.feed(html)
    writer.close()
    return writer.whole()


class _Writer(HTMLParser):
    """Writes the page again as it is read; `entries` are those of other pages, by their ids."""

    def __init__(self, site: Path, page: str, entries: Mapping[str, str]) -> None:
        super().__init__(convert_charrefs=False)
        self.needed: dict[str, None] = {}
        self._site, self._page, self._entries = site, page, entries
        self._out: list[str] = []
        self._tags: list[str] = []
        self._left_out = 0

    def whole(self) -> Whole:
        """What has been written."""
        return Whole("".join(self._out), tuple(self.needed))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            self._tags.append(tag)
        if tag == "script" or (tag == "nav" and given.get("class") == "turn"):
            self._left_out = self._left_out or len(self._tags)
        if self._left_out or tag == "link":
            return
        if tag == "nav" and given.get("class") == "chapters":
            # The page's script knows it; there are no other chapters here.
            self._write(tag, given | {"hidden": ""})
            self._left_out = len(self._tags) + 1
        elif tag == "a" and "href" in given:
            self._link(given)
        elif tag == "img" and (shown := inside(self._site, unquote(given.get("src", "")))):
            self._write(tag, given | {"src": data_address(shown, _type(shown))})
        else:
            self._out.append(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._left_out:
            self._out.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._tags:
            return
        while self._tags.pop() != tag:
            pass
        depth = len(self._tags) + 1
        if depth < self._left_out:
            self._left_out = 0
        if not self._left_out:
            self._out.append(f"</{tag}>")
        elif depth == self._left_out:
            self._left_out = 0

    def _link(self, given: dict[str, str]) -> None:
        href = given.pop("href")
        page, _, place = href.partition("#")
        name = unquote(page)
        if href.startswith(_OUTSIDE):
            given |= {"href": href, "rel": "noreferrer"}
        elif name in ("", self._page):
            given["href"] = f"#{place}"
        elif place in self._entries:
            self.needed[place] = None
            given["href"] = f"#{place}"
        elif not name.endswith(".html") and (file := inside(self._site, name)):
            given |= {"href": data_address(file, _type(file)), "download": file.name}
        else:
            # What the link was is part of the form of its sentence.
            given["data-href"] = href
        self._write("a", given)

    def _write(self, tag: str, given: Mapping[str, str]) -> None:
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in given.items())
        self._out.append(f"<{tag}{attributes}>")

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._keep(f"<!{decl}>")

    def _keep(self, text: str) -> None:
        if not self._left_out:
            self._out.append(text)


def _type(file: Path) -> str:
    ending = file.suffix.removeprefix(".")
    return _TYPES.get(ending) or guess_type(file.name)[0] or "application/octet-stream"

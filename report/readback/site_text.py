"""The text of a finished page as a reader sees it, with the facts that its words hold."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

_BLOCKS = frozenset(
    ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd", "figcaption", "text")
)
_UNSEEN = frozenset(("head", "script", "style", "metadata", "annotation"))
_VOID = frozenset(("meta", "link", "br", "hr", "img", "input", "path", "use", "rect", "line"))


@dataclass(frozen=True)
class Held:
    """A stretch of a block's text that is bound to a fact."""

    text: str
    fact: str
    claim: str = ""


@dataclass(frozen=True)
class Block:
    """Visible text that belongs together: a paragraph, a heading, a cell, a figure's label.

    A paragraph of a quotation has the tag `quote`.
    """

    tag: str
    text: str
    held: tuple[Held, ...] = ()


def html_text(path: Path) -> list[Block]:
    """The page's visible text in reading order, cells and figure labels included."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.blocks


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._tags: list[str] = []
        self._open: list[tuple[str, list[str], list[Held]]] = []
        self._bound: list[tuple[int, str, str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "br":
            self.handle_data(" ")
        if tag in _VOID:
            return
        self._tags.append(tag)
        if tag in _BLOCKS:
            self._open.append((tag, [], []))
        if given.get("data-fact"):
            claim = given.get("data-claim") or ""
            self._bound.append((len(self._tags), given["data-fact"] or "", claim, []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._tags:
            return
        while self._tags:
            closed = self._tags.pop()
            if self._bound and self._bound[-1][0] > len(self._tags):
                _, fact, claim, words = self._bound.pop()
                if self._open:
                    self._open[-1][2].append(Held("".join(words), fact, claim))
            if self._open and closed == self._open[-1][0]:
                name, words, held = self._open.pop()
                text = re.sub(r"[ \t\n]+", " ", "".join(words)).strip(" ")
                if text:
                    # What others have written is no prose of the report.
                    tag_read = "quote" if "blockquote" in self._tags else name
                    self.blocks.append(Block(tag_read, text, tuple(held)))
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        if _UNSEEN.intersection(self._tags):
            return
        if self._open:
            self._open[-1][1].append(data)
        if self._bound:
            self._bound[-1][3].append(data)

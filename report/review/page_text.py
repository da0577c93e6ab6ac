"""Reading the sentences of a finished page, as a reviewer sees them.

The review script finds the same sentences in the browser (`templates/html/review-text.js`); a browser
test holds the two together.
"""

from html.parser import HTMLParser

from report.review.said import Block, Run, Said

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS = _HEADINGS | {"p", "li", "tr", "dt", "dd", "figcaption"}
_UNREAD = frozenset(("svg", "script", "style", "math", "button"))
# What scripts or the preview put into a page is no part of what it says.
_UNREAD_CLASSES = frozenset(("exhibit-tools", "comment-mark", "was", "spoken"))
_VOID = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))


def sentences_of(html: str) -> tuple[Said, ...]:
    """The sentences of the page's article in reading order."""
    reader = _Reader()
    reader.feed(html)
    return tuple(said for block in reader.blocks for said in block.sentences())


def _slot(tag: str, given: dict[str, str]) -> str:
    """What stands in the place of an element's words, where these are computed."""
    classes = given.get("class", "").split()
    if given.get("data-fact"):
        return given["data-fact"]
    if tag == "a" and "crossref" in classes:
        return given.get("href", "")
    return "nr" if tag == "span" and {"number", "label"} & set(classes) else ""


class _Reader(HTMLParser):
    """Each of `_article`, `_unread`, `_figure` and `_held` knows how deep the element is that began it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._tags: list[str] = []
        self._open: list[tuple[int, Block]] = []
        self._article = self._unread = 0
        self._figure = (0, "")
        self._held = (0, "")
        self._heading = ""
        self._cell = self._cells = self._mentions = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data(" ")
        if tag in _VOID:
            return
        self._tags.append(tag)
        depth, given = len(self._tags), {name: value or "" for name, value in attrs}
        if tag == "article":
            self._article = self._article or depth
        if tag in _UNREAD or _UNREAD_CLASSES & set(given.get("class", "").split()):
            self._unread = self._unread or depth
        if self._article and not self._unread:
            self._begin(tag, depth, given)

    def _begin(self, tag: str, depth: int, given: dict[str, str]) -> None:
        if tag == "figure" and given.get("id"):
            self._figure = (depth, given["id"])
        if tag in _HEADINGS and given.get("id"):
            self._heading = given["id"]
        if tag in ("td", "th"):
            self._cells += 1
            self._cell = self._cells
        if tag in _BLOCKS:
            block = Block(self._figure[1] or self._heading, tag == "tr")
            self.blocks.append(block)
            self._open.append((depth, block))
        if not self._held[0] and (slot := _slot(tag, given)):
            self._mentions += 1
            self._held = (depth, slot)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._tags:
            return
        closed = ""
        while closed != tag:
            closed = self._tags.pop()
            self._end(closed, len(self._tags) + 1)

    def _end(self, tag: str, depth: int) -> None:
        if self._article == depth:
            self._article = 0
        if self._unread == depth:
            self._unread = 0
        if self._figure[0] == depth:
            self._figure = (0, "")
        if self._held[0] == depth:
            self._held = (0, "")
        if self._open and self._open[-1][0] == depth:
            self._open.pop()
        if tag in ("td", "th"):
            self._cell = 0

    def handle_data(self, data: str) -> None:
        if self._open and not self._unread:
            slot = self._held[1]
            run = Run(data, slot, self._mentions if slot else 0)
            self._open[-1][1].add(run, self._cell)

"""Labels and their numbers, found in one pass over the chapters' text, before any conversion.

A *label* is what a cross-reference names: `sec-`, `fig-`, `tbl-` or `eq-` and a word. Sections are
numbered 3, 3.1, 3.1.1, in appendices A, A.1; figures, tables and equations within their chapter, 3.1,
3.2. Outside numbered chapters they are numbered 1, 2, … through the book. Both formats print these
numbers and count nothing themselves, so they cannot disagree.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from report.engine.book import Page
from report.engine.source import prose

LabelKind = Literal["sec", "fig", "tbl", "eq"]

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_ATTRIBUTES = re.compile(r"\s*\{([^{}]*)\}$")
_DIV = re.compile(r"^:{3,}\s*\{([^}]*)\}")
_EQUATION = re.compile(r"\$\$\s*\{#(eq-[\w.-]+)")
_LABEL = re.compile(r"(?:^|\s)#((?:sec|fig|tbl|eq)-[\w.-]+)")
_REFERENCE = re.compile(r"(?<![\w@])@\{?([A-Za-z]+-[\w-]*(?:[.:][\w-]+)*)")
_MARKUP = re.compile(r"\[([^\]]*)\](?:\{[^}]*\}|\([^)]*\))|[*_`]")
KINDS: tuple[LabelKind, ...] = ("sec", "fig", "tbl", "eq")


@dataclass(frozen=True)
class Label:
    """A place that can be referred to; `number` is empty for an unnumbered section."""

    id: str
    kind: LabelKind
    number: str
    page: str
    line: int
    title: str = ""
    level: int = 0
    appendix: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading in page order, with the number that both formats print."""

    level: int
    number: str
    title: str
    line: int


@dataclass(frozen=True)
class Labels:
    """Every label of the book by id, every page's headings, and labels that stand twice."""

    by_id: Mapping[str, Label]
    headings: Mapping[str, tuple[Heading, ...]]
    duplicates: tuple[Label, ...] = ()

    def chapter(self, page: str) -> Heading:
        """The first heading of the page, or an empty one."""
        return next(iter(self.headings[page]), Heading(1, "", page, 1))

    def to_json(self, ids: Iterable[str]) -> dict[str, Any]:
        """The named labels that exist, as plain values without their line."""
        return {id: _plain(self.by_id[id]) for id in ids if id in self.by_id}


def _plain(label: Label) -> dict[str, Any]:
    return {key: value for key, value in asdict(label).items() if key not in ("line", "id")}


def scan_labels(pages: Iterable[Page]) -> Labels:
    """Number every section, figure, table and equation of the book."""
    by_id: dict[str, Label] = {}
    headings: dict[str, tuple[Heading, ...]] = {}
    duplicates: list[Label] = []
    chapters, appendices, loose = 0, 0, dict.fromkeys(KINDS, 0)
    for page in pages:
        scan = _PageScan(page, chapters, appendices, loose)
        for label in scan.labels():
            if label.id in by_id:
                duplicates.append(label)
            else:
                by_id[label.id] = label
        chapters, appendices = scan.chapters, scan.appendices
        headings[page.name] = tuple(scan.headings)
    return Labels(by_id, headings, tuple(duplicates))


class _PageScan:
    """The counters of one page, carried on from the pages before."""

    def __init__(self, page: Page, chapters: int, appendices: int, loose: dict[LabelKind, int]):
        self.page, self.chapters, self.appendices, self._loose = page, chapters, appendices, loose
        self.headings: list[Heading] = []
        self._chapter = ""
        self._sections = [0] * 5
        self._exhibits = dict.fromkeys(KINDS, 0)

    def labels(self) -> Iterator[Label]:
        for number, text in prose(self.page.text):
            if heading := _HEADING.match(text):
                yield from self._heading(number, len(heading[1]), heading[2])
            elif div := _DIV.match(text):
                yield from self._exhibit(number, _LABEL.search(" " + div[1]))
            elif "{#eq-" in text:
                for equation in _EQUATION.finditer(text):
                    yield self._numbered(equation[1], number)

    def _exhibit(self, line: int, label: re.Match[str] | None) -> Iterator[Label]:
        if label and not label[1].startswith("sec-"):
            yield self._numbered(label[1], line)

    def _numbered(self, id: str, line: int) -> Label:
        kind: LabelKind = "fig" if id[:3] == "fig" else "tbl" if id[:3] == "tbl" else "eq"
        counters = self._exhibits if self._chapter else self._loose
        counters[kind] += 1
        number = f"{self._chapter}.{counters[kind]}" if self._chapter else str(counters[kind])
        return Label(id, kind, number, self.page.name, line, appendix=self.page.appendix)

    def _heading(self, line: int, level: int, text: str) -> Iterator[Label]:
        attributes = _ATTRIBUTES.search(text)
        said = attributes[1] if attributes else ""
        title = plain_title(text[: attributes.start()] if attributes else text)
        number = "" if ".unnumbered" in said or said.strip() == "-" else self._number(level)
        if level == 1 and not number:
            self._chapter = ""
        self.headings.append(Heading(level, number, title, line))
        if label := _LABEL.search(" " + said):
            yield Label(
                label[1], "sec", number, self.page.name, line, title, level, self.page.appendix
            )

    def _number(self, level: int) -> str:
        if level > 1:
            self._sections[level - 2] += 1
            self._sections[level - 1 :] = [0] * (6 - level)
            counted = [str(n) for n in self._sections[: level - 1]]
            return ".".join([self._chapter, *counted]) if self._chapter else ""
        if self.page.appendix:
            self.appendices += 1
            self._chapter = chr(ord("A") + self.appendices - 1)
        else:
            self.chapters += 1
            self._chapter = str(self.chapters)
        self._sections, self._exhibits = [0] * 5, dict.fromkeys(KINDS, 0)
        return self._chapter


def plain_title(markdown: str) -> str:
    """A heading's words without emphasis, links and attributes."""
    previous = None
    while markdown != previous:
        previous, markdown = markdown, _MARKUP.sub(lambda m: m[1] or "", markdown)
    return markdown.strip()


@dataclass(frozen=True)
class Reference:
    """A cross-reference in the text: the label it names, and the line it stands on."""

    id: str
    line: int


def cross_references(text: str) -> Iterator[Reference]:
    """Every `@fig-x`, `@Sec-x`, `[-@tbl-x]` of a chapter, with the label's own lower-case prefix."""
    for line in prose(text):
        if "@" in line.text:
            for found in _REFERENCE.finditer(line.words):
                kind, _, name = found[1].partition("-")
                if kind.lower() in KINDS:
                    yield Reference(f"{kind.lower()}-{name}", line.number)

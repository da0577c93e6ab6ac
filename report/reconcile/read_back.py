"""Reading back: where a number stands in the finished site and in the finished PDF.

On the site a number is bound to its fact. In the PDF it is looked for with the words around it: in
its sentence, or in its entry in the register, so that it is never taken for another number that looks
the same. Spaces and hyphens are left out of the comparison, since lines break differently.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from analysis.fact import Fact
from report.readback.site_text import Block
from report.wording.language import LANGUAGES
from report.wording.number import printed, signed

Place = Literal["text", "table", "figure", "register"]

_PLACES: dict[str, Place] = {"td": "table", "th": "table", "text": "figure"}
_BEFORE, _AFTER = 30, 12
_LONGEST_ENTRY = 20_000
_LOOSE = re.compile(r"[\s\u00ad\u2010\ufffe-]+")


@dataclass(frozen=True)
class Told:
    """How the register tells of a fact: the words that define it, and its value with what it is about."""

    fact: str
    definition: str
    value: str


@dataclass(frozen=True)
class Found:
    """The kinds of places where a number stands in each format."""

    html: tuple[Place, ...] = ()
    pdf: tuple[Place, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The formats in which it stands nowhere."""
        return tuple(
            name for name, places in (("HTML", self.html), ("PDF", self.pdf)) if not places
        )


class FinishedBook:
    """The words of a finished site and PDF.

    `pages` are the blocks of the site's pages but for the register, `register` those of its page, `pdf`
    the running text of the PDF, and `told` the register's entries in order.
    """

    def __init__(
        self, pages: Iterable[list[Block]], register: list[Block], pdf: str, told: Iterable[Told]
    ) -> None:
        self._held: dict[str, list[tuple[Place, str, str]]] = defaultdict(list)
        for blocks in pages:
            for block in blocks:
                for fact_id, words, window in _windows(block):
                    place = _PLACES.get(block.tag, "text")
                    self._held[fact_id].append((place, words, window))
        self._pdf = _tight(pdf)
        told = tuple(told)
        self._in_register = {
            "html": frozenset(_said(told, _tight(" ".join(block.text for block in register)))),
            "pdf": frozenset(_said(told, self._pdf)),
        }

    def find(self, fact: Fact, words: Collection[str] = ()) -> Found:
        """Where the fact's number stands, or one of the expressions (in small letters) that stand for it."""
        forms = {form.casefold() for form in _forms(fact)} | set(words)
        held = [(place, window) for place, said, window in self._held[fact.id] if said in forms]
        html: set[Place] = {place for place, _ in held}
        # Cells and labels have no words around them; those numbers are found in the register.
        pdf: set[Place] = {
            place for place, window in held if place == "text" and window in self._pdf
        }
        for format, places in (("html", html), ("pdf", pdf)):
            if fact.id in self._in_register[format]:
                places.add("register")
        return Found(tuple(sorted(html)), tuple(sorted(pdf)))


def _windows(block: Block) -> Iterator[tuple[str, str, str]]:
    """Each fact that a block holds, with its words in small letters and with those around them."""
    at = 0
    for held in block.held:
        start = block.text.find(held.text, at)
        if start < 0:
            continue
        at = start + len(held.text)
        before, after = _tight(block.text[:start]), _tight(block.text[at:])
        window = before[-_BEFORE:] + _tight(held.text) + after[:_AFTER]
        for fact_id in held.fact.split():
            yield fact_id, held.text.casefold(), window


def _forms(fact: Fact) -> Iterator[str]:
    """The forms in which a chapter may print the fact's number."""
    for language in LANGUAGES.values():
        digits = printed(fact, language)
        yield digits
        yield signed(fact, language)
        if digits.isdigit() and fact.kind != "year":
            yield language.words(int(digits))
            yield language.words(int(digits), neuter=True)


def _said(told: tuple[Told, ...], text: str) -> Iterator[str]:
    """The facts whose value stands in the text after its definition, before the next definition."""
    starts = _starts({_tight(entry.definition) for entry in told}, text)
    ends = dict(pairwise(sorted(at for places in starts.values() for at in places)))
    for entry in told:
        definition = _tight(entry.definition)
        value = re.compile(rf"(?<!\d){re.escape(_tight(entry.value))}(?!\d|,\d)")
        for start in starts[definition]:
            end = ends.get(start, start + _LONGEST_ENTRY)
            if value.search(text, start + len(definition), end):
                yield entry.fact
                break


def _starts(definitions: Iterable[str], text: str) -> Mapping[str, list[int]]:
    """Where each definition begins; one that is the end of a longer one does not begin there."""
    found = {d: [match.start() for match in re.finditer(re.escape(d), text)] for d in definitions}
    taken = [(at, at + len(d)) for d, places in found.items() for at in places]
    ends: dict[int, int] = {}
    for start, end in taken:
        ends[end] = min(ends.get(end, start), start)
    return {d: [at for at in places if ends[at + len(d)] == at] for d, places in found.items()}


def _tight(text: str) -> str:
    return _LOOSE.sub("", unicodedata.normalize("NFKC", text))

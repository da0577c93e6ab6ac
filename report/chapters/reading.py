"""A reading: what was printed, claimed, shown and found wrong while the chapters were rendered.

It is the one thing here that changes: templates write into it as they run. A chapter's facts
come to the template as `Mention`s, which know the line they stand on and note that they printed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from analysis.fact import Fact
from analysis.register import UnknownFact
from analysis.results import Results, facts_of
from report.chapters.absent_year import absent_year
from report.chapters.broken_change import across_a_break
from report.chapters.order import book_name
from report.engine.page_language import page_language
from report.finding import Finding
from report.wording.claim import Claim, check
from report.wording.language import LANGUAGES, NORWEGIAN, Language
from report.wording.lexicon import Lexicon
from report.wording.number import printed, signed

# A full stop ends a sentence only before a capital, a quotation mark or code, so dates stay whole.
_SENTENCE = re.compile(r"(?<=[.:!?]) +(?=[A-ZÆØÅ<«])")

Form = Callable[[Fact, Language], str]


@dataclass
class Reading:
    """The collected facts, claims, exhibits and findings of all chapters read so far."""

    results: Results
    lexicon: Lexicon
    file: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    mentions: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    captions: dict[str, str] = field(default_factory=dict)

    def open(self, file: str, source: str) -> None:
        """Turn to the next chapter."""
        self.file = file
        self.sources[file] = source

    @cached_property
    def roots(self) -> frozenset[str]:
        """The first part of every fact's id."""
        return frozenset(fact_id.partition(".")[0] for fact_id in self.results.facts)

    @property
    def language(self) -> Language:
        """How numbers look in the chapter at hand."""
        return LANGUAGES.get(page_language(self.sources.get(self.file, "")), NORWEGIAN)

    @property
    def words(self) -> Lexicon:
        """The words that judge in the language of the chapter at hand."""
        return self.lexicon.of(page_language(self.sources.get(self.file, "")))

    def find(self, line: int, rule: str, text: str, remedy: str) -> None:
        """Note something wrong on a line of the chapter at hand."""
        self.findings.append(Finding(self.file, line, rule, text, remedy))

    def mention(self, line: int, fact_id: str) -> "Mention":
        """The fact as a template uses it; an unknown id is a finding."""
        try:
            fact: Fact | None = self.results.facts[fact_id]
        except UnknownFact as unknown:
            fact = None
            near = ", ".join(unknown.nearest)
            remedy = (
                across_a_break(fact_id, self.results.facts)
                or absent_year(fact_id, self.results.facts)
                or (f"Nearest: {near}." if near else "`report facts WORD` finds ids.")
            )
            self.find(line, "undefined fact", fact_id, remedy)
        return Mention(self, fact, line)

    def note_printed(self, fact: Fact, line: int) -> None:
        """Remember that the fact prints here."""
        self.mentions.setdefault(fact.id, []).append((self.file, line))

    def find_withheld(self, line: int, facts: Iterable[Fact]) -> bool:
        """Note each fact that may not be published, with the sentence that says it; whether there is any."""
        found = [fact for fact in facts if fact.suppressed]
        for fact in found:
            stem = fact.id.rpartition(".")[0]
            rule = f"number withheld by {fact.suppressed!r}: {fact.id}"
            remedy = "Say it without the number and without words that tell it; the rules are in disclosure.yml."
            self.find(line, rule, self.sentence(line, stem), remedy)
        return bool(found)

    def sentence(self, line: int, words: str) -> str:
        """The sentence of the source line in which these words stand as written, or the whole line."""
        lines = self.sources[self.file].splitlines()
        source = lines[line - 1].strip() if 0 < line <= len(lines) else ""
        parts = _SENTENCE.split(source)
        return next((part for part in parts if words in part), source)

    def facts_by_chapter(self) -> dict[str, list[Fact]]:
        """Every fact behind a number, a bound word or a shown exhibit, under the file that shows it first."""
        first: dict[str, str] = {}
        for fact_id, places in self.mentions.items():
            first.setdefault(fact_id, places[0][0])
        for claim in self.claims:
            for fact in claim.facts:
                first.setdefault(fact.id, claim.file)
        for file, fact_id in self._in_exhibits():
            first.setdefault(fact_id, file)
        by_chapter: dict[str, list[Fact]] = {file: [] for file in self.sources}
        for fact_id, file in first.items():
            by_chapter[file].append(self.results.facts[fact_id])
        return by_chapter

    def printed_in(self) -> dict[str, list[str]]:
        """The pages that print each fact in prose, table or figure, by fact id, in the order of the book.

        A number that only stands behind a bound word is not printed.
        """
        in_prose = ((file, id) for id, places in self.mentions.items() for file, _ in places)
        files: dict[str, set[str]] = {}
        for file, fact_id in (*in_prose, *self._in_exhibits()):
            files.setdefault(fact_id, set()).add(file)
        return {
            fact_id: [book_name(file) for file in self.sources if file in shown]
            for fact_id, shown in files.items()
        }

    def _in_exhibits(self) -> Iterator[tuple[str, str]]:
        """The file that shows each table and figure, with every fact in it."""
        for name, file in self.tables.items():
            yield from ((file, fact_id) for fact_id in facts_of(self.results.tables[name]))
        for name, file in self.figures.items():
            yield from ((file, fact_id) for fact_id in facts_of(self.results.figures[name]))

    def printed_facts(self) -> dict[str, Fact]:
        """The same facts by id."""
        return {fact.id: fact for facts in self.facts_by_chapter().values() for fact in facts}


class Marked(str):
    """Text that a template may print: it came from a fact, a checked word or a stated exception."""

    __slots__ = ()


class Mention:
    """A fact at one place in a chapter. Printing it writes marked-up text and notes the place."""

    def __init__(
        self, reading: Reading, fact: Fact | None, line: int, form: Form = printed
    ) -> None:
        self._reading, self._fact, self._line, self._form = reading, fact, line, form

    def __str__(self) -> str:
        if self._fact is None:
            return "⟨?⟩"
        self._reading.find_withheld(self._line, [self._fact])
        self._reading.note_printed(self._fact, self._line)
        number = self._form(self._fact, self._reading.language)
        return f'[{number}]{{.fact data-fact="{self._fact.id}"}}'

    def _in_form(self, form: Form) -> "Mention":
        return Mention(self._reading, self._fact, self._line, form)


def with_sign(mention: Mention) -> Mention:
    """`| signed`: +2,1 where no word says the direction."""
    return mention._in_form(signed)


def as_words(mention: Mention, *, neuter: bool = False) -> Mention:
    """`| words`: zero to twelve in words, larger numbers in digits."""

    def form(fact: Fact, language: Language) -> str:
        digits = printed(fact, language)
        return language.words(int(digits), neuter=neuter) if digits.isdigit() else digits

    return mention._in_form(form)


def as_capital(mention: Mention) -> Mention:
    """`| capital`: in words with a capital, for the start of a sentence."""
    worded = as_words(mention)._form

    def form(fact: Fact, language: Language) -> str:
        word = worded(fact, language)
        return word[:1].upper() + word[1:]

    return mention._in_form(form)


def holds_for(words: str, *mentions: Mention) -> Marked:
    """The words before the filter, if their rule holds for the facts; otherwise a finding."""
    reading, line = mentions[0]._reading, mentions[0]._line
    facts = tuple(m._fact for m in mentions if m._fact is not None)
    if len(facts) < len(mentions) or reading.find_withheld(line, facts):
        return Marked(words)
    verdict = check(
        words, facts, reading.words, reading.file, line, reading.sentence(line, f'"{words}"')
    )
    if isinstance(verdict, Finding):
        reading.findings.append(verdict)
        return Marked(words)
    reading.claims.append(verdict)
    ids = " ".join(fact.id for fact in facts)
    return Marked(f'[{words}]{{.claim data-rule="{verdict.rule.name}" data-fact="{ids}"}}')

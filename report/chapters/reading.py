"""A reading: what was printed, claimed, shown and found wrong while the chapters were rendered.

It is the one thing here that changes: templates write into it as they run. A chapter's facts
come to the template as `Mention`s, which know the line they stand on and note that they printed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from analysis.fact import Fact
from analysis.register import UnknownFact
from analysis.results import Results, facts_of
from report.finding import Finding
from report.wording.claim import Claim, check
from report.wording.lexicon import Lexicon
from report.wording.number import in_words, printed, signed


@dataclass
class Reading:
    """The collected facts, claims, exhibits and findings of all chapters read so far."""

    results: Results
    lexicon: Lexicon
    file: str = ""
    lines: tuple[str, ...] = ()
    findings: list[Finding] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    mentions: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)

    def open(self, file: str, source: str) -> None:
        """Turn to the next chapter."""
        self.file, self.lines = file, tuple(source.splitlines())

    def find(self, line: int, rule: str, text: str, remedy: str) -> None:
        """Note something wrong on a line of the chapter at hand."""
        self.findings.append(Finding(self.file, line, rule, text, remedy))

    def mention(self, fact_id: str, line: int) -> "Mention":
        """The fact as a template uses it; an unknown id is a finding."""
        try:
            fact: Fact | None = self.results.facts[fact_id]
        except UnknownFact as unknown:
            fact = None
            near = ", ".join(unknown.nearest)
            remedy = f"Nearest: {near}." if near else "`report facts WORD` finds ids."
            self.find(line, "undefined fact", fact_id, remedy)
        return Mention(self, fact, line)

    def note_printed(self, fact: Fact, line: int) -> None:
        """Remember that the fact prints here."""
        self.mentions.setdefault(fact.id, []).append((self.file, line))

    def sentence(self, line: int) -> str:
        """The source line, which is a sentence or the part of it that holds the word."""
        return self.lines[line - 1].strip() if 0 < line <= len(self.lines) else ""

    def printed_facts(self) -> dict[str, Fact]:
        """Every fact that stands in prose or in a shown exhibit, by id, in order of appearance."""
        ids = dict.fromkeys(self.mentions)
        for shown, known in ((self.tables, self.results.tables), (self.figures, self.results.figures)):
            for name in shown:
                ids |= dict.fromkeys(facts_of(known[name]))  # type: ignore[index]
        return {fact_id: self.results.facts[fact_id] for fact_id in ids}


class Mention:
    """A fact at one place in a chapter. Printing it writes marked-up text and notes the place."""

    def __init__(
        self, reading: Reading, fact: Fact | None, line: int, form: Callable[[Fact], str] = printed
    ) -> None:
        self._reading, self._fact, self._line, self._form = reading, fact, line, form

    def __str__(self) -> str:
        if self._fact is None:
            return "⟨?⟩"
        self._reading.note_printed(self._fact, self._line)
        return f'[{self._form(self._fact)}]{{.fact data-fact="{self._fact.id}"}}'

    def _in_form(self, form: Callable[[Fact], str]) -> "Mention":
        return Mention(self._reading, self._fact, self._line, form)


def with_sign(mention: Mention) -> Mention:
    """`| signed`: +2,1 where no word says the direction."""
    return mention._in_form(signed)


def as_words(mention: Mention, *, neuter: bool = False) -> Mention:
    """`| words`: zero to twelve in words, larger numbers in digits."""

    def form(fact: Fact) -> str:
        digits = printed(fact)
        return in_words(int(digits), neuter=neuter) if digits.isdigit() else digits

    return mention._in_form(form)


def as_capital(mention: Mention) -> Mention:
    """`| capital`: in words with a capital, for the start of a sentence."""
    worded = as_words(mention)
    form = worded._form
    return mention._in_form(lambda fact: form(fact)[:1].upper() + form(fact)[1:])


def holds_for(words: str, *mentions: Mention) -> str:
    """`"words" | holds_for(fact, …)`: the words, if their rule holds; otherwise a finding."""
    reading, line = mentions[0]._reading, mentions[0]._line
    facts = tuple(m._fact for m in mentions if m._fact is not None)
    if len(facts) < len(mentions):
        return words
    verdict = check(words, facts, reading.lexicon, reading.file, line, reading.sentence(line))
    if isinstance(verdict, Finding):
        reading.findings.append(verdict)
        return words
    reading.claims.append(verdict)
    ids = " ".join(fact.id for fact in facts)
    return f'[{words}]{{.claim data-rule="{verdict.rule.name}" data-fact="{ids}"}}'


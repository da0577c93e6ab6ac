"""What one number tells of itself: rows of a heading and a text, its years, and what it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from analysis.asked_question import AskedQuestion
from analysis.digits import in_digits
from analysis.fact import CHANGES, Fact
from analysis.register import Register
from report.panel.exactly import exactly
from report.panel.in_print import InPrint
from report.panel.reckoning import how
from report.panel.series import YearValue, all_series, stem_of
from report.wording.number import printed, signed, spoken

# Of a number that is asked in more questions than these, the first are shown and the rest counted.
_MOST_QUESTIONS = 2
_MOST_PARTS = 12


@dataclass(frozen=True)
class Told:
    """A number for the panel; `parts` are the ids of the numbers that it was derived from."""

    name: str
    about: str
    number: str
    rows: tuple[tuple[str, str], ...]
    years: tuple[YearValue, ...]
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Teller:
    """Tells of any fact of one render."""

    facts: Register
    questions: tuple[AskedQuestion, ...]
    in_print: InPrint

    def tell(self, fact: Fact) -> Told:
        """What the panel says of the fact."""
        return Told(
            name=fact.label or fact.id,
            about=f"{fact.group}, {fact.year}",
            number=signed(fact) if fact.kind in CHANGES else printed(fact),
            rows=tuple((name, text) for name, text in self._rows(fact) if text),
            years=self._series.get(stem_of(fact.id), ()),
            parts=tuple(part for part in fact.derived_from if part in self.facts)[:_MOST_PARTS],
        )

    def _rows(self, fact: Fact) -> Iterator[tuple[str, str]]:
        yield "Hva det er", fact.definition.rstrip(".") + "."
        yield "Spørsmålet", " ".join(self._asked(fact))
        yield "Uavrundet", exactly(fact)
        yield "Av hvem", f"{fact.base[:1].upper()}{fact.base[1:]}{_counted(fact)}"
        yield "Svarte ikke", self._silent(fact)
        if fact.carried_forward:
            share = f"{in_digits(fact.carried_forward, 1)} {fact.unit}"
            yield "Fra året før", f"{share} er videreført fra dem som ikke leverte i år."
        elif fact.kind == "fte" and fact.sources and not fact.suppressed:
            yield "Fra året før", "Ingenting er videreført fra året før."
        yield "Slik er det regnet", " ".join(filter(None, (how(fact), fact.note)))
        if not fact.suppressed:
            yield from self._before(fact)

    def _before(self, fact: Fact) -> Iterator[tuple[str, str]]:
        yield "På trykk før", " ".join(self.in_print.get(fact.id, ())) or "Nei, ikke som vi vet om."

    def _asked(self, fact: Fact) -> Iterator[str]:
        found = dict.fromkeys(self._question_of.get(variable, "") for variable in fact.sources)
        texts = [text for text in found if text]
        yield from (f"«{text}»" for text in texts[:_MOST_QUESTIONS])
        if len(texts) > _MOST_QUESTIONS:
            yield f"… og {in_digits(len(texts) - _MOST_QUESTIONS)} til."

    def _silent(self, fact: Fact) -> str:
        """How many units of the group are not behind the number; empty where that is not known."""
        units = self._units.get((fact.group, fact.year))
        if units is None or fact.n is None or not fact.sources or fact.n > units:
            return ""
        left = units - fact.n
        if not left:
            return f"Ingen: alle {in_digits(units)} er med."
        return f"{in_digits(left)} av {in_digits(units)} svarte ikke, eller fikk ikke spørsmålet."

    @cached_property
    def _series(self) -> Mapping[str, tuple[YearValue, ...]]:
        return all_series(self.facts.values())

    @cached_property
    def _question_of(self) -> Mapping[str, str]:
        return {v: question.text for question in self.questions for v in question.variables}

    @cached_property
    def _units(self) -> Mapping[tuple[str, str], int]:
        """How many units there are in a group in a year; of the country, everyone who was asked."""
        everyone = {
            (fact.group, fact.year): fact.base_n
            for fact in self.facts.values()
            if fact.id.startswith("response.") and fact.kind == "count" and fact.base_n
        }
        groups = {
            (fact.group, fact.year): int(fact.value)
            for fact in self.facts.values()
            if fact.id.startswith("units.")
            and not fact.suppressed
            and fact.value == fact.value.to_integral_value()
        }
        return groups | everyone


def _counted(fact: Fact) -> str:
    """n, and the denominator where it is another number."""
    if fact.n is None:
        return ""
    base = fact.base_n if fact.base_n is not None and fact.base_n != fact.n else None
    told = f" (n\u00a0=\u00a0{in_digits(fact.n)}"
    return told + (f", nevner {in_digits(Decimal(base))})" if base is not None else ")")


def tried_on(fact: Fact) -> str:
    """A fact as the rule of a word was tried on it: whom it is about, and its value in full."""
    shown = f"p = {exactly(fact)}" if fact.kind == "test" else exactly(fact)
    return f"{fact.label or spoken(fact)}, {fact.group}, {fact.year}: {shown}"

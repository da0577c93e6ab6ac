"""The rows of the comparison page: what a reader sees of each change, with links to where it is printed."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from analysis.digits import in_digits
from report.diff.claim_changes import ClaimChange
from report.diff.difference import Difference
from report.diff.fact_changes import FactChange
from report.diff.printed_places import PrintedPlace
from report.diff.status import WORDS
from report.sentences import Sentence

# Two years differ in thousands of numbers; a page must still open on a phone.
_SHOWN = 150
_NO_CHAPTER = "Ikke i noe kapittel"
_FIELDS = {
    "n": "antall svar",
    "base_n": "nevneren",
    "carried_forward": "det som er ført videre",
    "direction": "retningen",
    "statistic": "testobservatoren",
}
_WHERE = {"text": "i teksten", "table": "tabell", "figure": "figur"}


@dataclass(frozen=True)
class Link:
    """A place where something is printed; `href` is empty where there is no finished page to go to."""

    said: str
    href: str


@dataclass(frozen=True)
class FactRow:
    """A number as the page shows it."""

    id: str
    definition: str
    group: str
    year: str
    unit: str
    status: str
    status_word: str
    before: str
    after: str
    step: str
    notes: tuple[str, ...]
    causes: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True)
class ClaimRow:
    """A bound word as the page shows it, with its sentence and what is to be said of it."""

    link: Link
    sentence: str
    before: str
    after: str
    status: str
    turned: bool
    verdicts: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True)
class Chapter:
    """What changed in a chapter, under its number and title; `more` numbers are left out of the page."""

    name: str
    title: str
    facts: list[FactRow] = field(default_factory=list)
    more: int = 0


class PageRows:
    """Makes the rows of one comparison; `folder` is where the page will stand."""

    def __init__(self, difference: Difference, folder: Path) -> None:
        self._difference = difference
        site = difference.after.site
        self._base = Path(os.path.relpath(site, folder)).as_posix() if site else ""
        contents = difference.after.contents or difference.before.contents
        self._pages = contents.by_page if contents else {}
        self._told: Counter[tuple[str, str]] = Counter()

    def chapters(self, rows: Iterable[FactChange]) -> list[Chapter]:
        """The numbers under the chapter that prints them first, in the order of the book."""
        found = {name: Chapter(name, self.title(name)) for name in (*self._pages, "")}
        for row in rows:
            places = self._difference.places.get(row.id, ())
            name = places[0].page if places else ""
            found[name if name in found else ""].facts.append(self.fact(row))
        return [
            replace(chapter, facts=chapter.facts[:_SHOWN], more=max(0, len(chapter.facts) - _SHOWN))
            for chapter in found.values()
            if chapter.facts
        ]

    def title(self, page: str) -> str:
        """The chapter's number and title."""
        known = self._pages.get(page)
        return f"{known.number} {known.title}".strip() if known else page or _NO_CHAPTER

    def link(self, page: str, anchor: str, said: str = "") -> Link:
        """A link to a place on the finished site."""
        known = self._pages.get(page)
        href = f"{self._base}/{known.html}{f'#{anchor}' if anchor else ''}" if known else ""
        return Link(said or self.title(page), href if self._base else "")

    def fact(self, row: FactChange) -> FactRow:
        """The row of a number."""
        fact = row.either.fact
        return FactRow(
            id=fact.id,
            definition=fact.definition,
            group=fact.group,
            year=fact.year,
            unit=fact.unit,
            status=row.status,
            status_word=WORDS[row.status],
            before=row.before.shown if row.before else "",
            after=row.after.shown if row.after else "",
            step=_step(row),
            notes=tuple(_notes(row)),
            causes=tuple(cause.said for cause in self._difference.causes[row.id]),
            links=tuple(self._links(row)),
        )

    def _links(self, row: FactChange) -> Iterator[Link]:
        for place in self._difference.places.get(row.id, ()):
            link = self.link(place.page, place.anchor, self._said(place))
            yield link if row.after else Link(link.said, "")

    def _said(self, place: PrintedPlace) -> str:
        return f"{self.title(place.page)}, {_WHERE[place.where]}"

    def claim(self, row: ClaimChange) -> ClaimRow:
        """The row of a bound word; to be asked in order, since a sentence is found by its place."""
        word, difference = row.either, self._difference
        slot = f"{{{' '.join(word.facts)}}}"
        sentence = self._sentence(word.page, slot)
        link = self.link(word.page, sentence.anchor if sentence else "")
        return ClaimRow(
            link=link if row.after else Link(link.said, ""),
            sentence=sentence.text if sentence and row.after else "",
            before=row.before.words if row.before else "",
            after=row.after.words if row.after else "",
            status=row.status,
            turned=row.turned,
            verdicts=tuple(_verdicts(row, years=difference.years)),
            values=tuple(self._values(word.facts)),
        )

    def _sentence(self, page: str, slot: str) -> Sentence | None:
        """The sentence with the slot; the second time the slot is asked for, the second one."""
        known = self._pages.get(page)
        found = [s for s in known.sentences if slot in s.form] if known else []
        at = self._told[page, slot]
        self._told[page, slot] += 1
        return found[min(at, len(found) - 1)] if found else None

    def _values(self, ids: Iterable[str]) -> Iterator[str]:
        """Each number that the word tells of, before and now, unrounded by two places more than in print."""
        for id in ids:
            sides = (self._difference.before.facts.get(id), self._difference.after.facts.get(id))
            told = [in_digits(s.fact.value, s.fact.decimals + 2) if s else "–" for s in sides]
            known = sides[1] or sides[0]
            yield f"{known.fact.id if known else id}: {told[0]} → {told[1]}"


def _step(row: FactChange) -> str:
    """How far the number moved, with two more places than it prints."""
    if not (row.before and row.after) or "value" not in row.fields:
        return ""
    fact = row.after.fact
    if fact.suppressed or row.before.fact.suppressed:
        return ""
    moved = fact.value - row.before.fact.value
    places = 0 if fact.kind == "count" else fact.decimals + 2
    unit = {"share": "prosentpoeng", "change_pct": "prosentpoeng", "test": ""}.get(
        fact.kind, fact.unit
    )
    return f"{'+' if moved > 0 else ''}{in_digits(moved, places)} {unit}".strip()


def _notes(row: FactChange) -> Iterator[str]:
    """What else differs than the number itself."""
    if row.before and row.after:
        for name, word in _FIELDS.items():
            if name not in row.fields:
                continue
            if name in ("n", "base_n"):
                was, now = getattr(row.before.fact, name), getattr(row.after.fact, name)
                yield f"{word}: {_count(was)} → {_count(now)}"
            else:
                yield f"{word} er endret"


def _count(n: int | None) -> str:
    return "ukjent" if n is None else in_digits(n)


def _verdicts(row: ClaimChange, *, years: bool) -> Iterator[str]:
    if row.turned:
        yield "Fortegnet er snudd."
    if row.before and row.still_holds is False:
        yield f"«{row.before.words}» stemmer ikke lenger med tallene."
    if row.before and row.after and row.still_holds and row.before.words != row.after.words:
        yield f"«{row.before.words}» stemmer fortsatt; ordet er byttet av den som skriver."
    if row.after and row.held_then is False:
        then = "året før" if years else "før"
        yield f"«{row.after.words}» stemte ikke med tallene {then}."
    if row.before and row.after and row.before.words == row.after.words:
        rules = {(word.rule, word.lower, word.upper) for word in (row.before, row.after)}
        if len(rules) > 1:
            yield "Regelen for ordet er endret."

"""References: every cross-reference has a label, every citation an entry, and the other way round."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from report.chapters.compose import Composed
from report.chapters.order import Order, book_name
from report.engine.book import Page
from report.engine.citations import citations
from report.engine.labels import Label, Labels, cross_references, scan_labels
from report.finding import Finding

_ENTRY = re.compile(r"^@(\w+)\{\s*([^\s,}]+)\s*,(.*?)(?=^@|\Z)", re.DOTALL | re.MULTILINE)
_YEAR = re.compile(r"^\s*(?:year|date)\s*=\s*[{\"]?(\d{4})", re.MULTILINE)
_NOT_ENTRIES = ("comment", "preamble", "string")


@dataclass(frozen=True)
class Entry:
    """A bibliography entry's key, the line it stands on, and its year, if it has one."""

    key: str
    line: int
    year: int | None


def bibliography_entries(text: str) -> tuple[Entry, ...]:
    """The entries of a BibTeX file, in order."""
    entries = []
    for match in _ENTRY.finditer(text):
        if match[1].lower() not in _NOT_ENTRIES:
            year = _YEAR.search(match[3])
            line = text.count("\n", 0, match.start()) + 1
            entries.append(Entry(match[2], line, int(year[1]) if year else None))
    return tuple(entries)


def book_labels(composed: Composed, order: Order) -> Labels:
    """The labels of the book as it was composed."""
    return scan_labels(
        Page(book_name(file), composed.pages[book_name(file)], file in order.appendices)
        for file in order.files
    )


def cross_reference_findings(composed: Composed, labels: Labels) -> Iterator[Finding]:
    """References to nothing, labels that stand twice, and exhibits that the text never names."""
    named: set[str] = set()
    for file, source in composed.sources.items():
        for reference in cross_references(source):
            named.add(reference.id)
            if reference.id not in labels.by_id:
                yield Finding(
                    file,
                    reference.line,
                    "cross-reference to nothing",
                    f"@{reference.id}",
                    _nearest(reference.id, labels.by_id),
                )
    for label in labels.duplicates:
        file, line = _written_at(composed.sources, label)
        yield Finding(file, line, "label stands twice", label.id, "Rename one of them.")
    for kind, shown in (("tbl", composed.reading.tables), ("fig", composed.reading.figures)):
        for name, file in shown.items():
            if f"{kind}-{name}" not in named:
                yield Finding(
                    file,
                    0,
                    "exhibit not referred to",
                    f"{kind}-{name}",
                    f"Refer to it in the text with @{kind}-{name}, or leave it out.",
                )


def _written_at(sources: Mapping[str, str], label: Label) -> tuple[str, int]:
    """Where a person wrote a label: the last place in its chapter that names it, as `#id` or a call."""
    file = next(name for name in sources if book_name(name) == label.page)
    call = f'("{label.id.partition("-")[2]}")'
    lines = [
        number
        for number, text in enumerate(sources[file].splitlines(), 1)
        if f"#{label.id}" in text or call in text
    ]
    return file, lines[-1] if lines else 0


def citation_findings(
    sources: Mapping[str, str], entries: Iterable[Entry], bibliography: str, edition_year: int
) -> Iterator[Finding]:
    """Missing keys, unused and repeated entries, and works later than the edition."""
    by_key: dict[str, Entry] = {}
    for entry in entries:
        if entry.key in by_key:
            yield Finding(
                bibliography, entry.line, "entry stands twice", entry.key, "Remove one of them."
            )
        by_key[entry.key] = entry
        if entry.year is not None and entry.year > edition_year:
            yield Finding(
                bibliography,
                entry.line,
                "work later than the edition",
                f"{entry.key} ({entry.year})",
                f"An edition of {edition_year} cannot have read it; remove the entry.",
            )
    cited: set[str] = set()
    for file, source in sources.items():
        for citation in citations(source):
            cited.add(citation.id)
            if citation.id not in by_key:
                yield Finding(
                    file,
                    citation.line,
                    "missing bibliography key",
                    f"@{citation.id}",
                    _nearest(citation.id, by_key),
                )
    for key, entry in by_key.items():
        if key not in cited:
            yield Finding(
                bibliography, entry.line, "unused bibliography entry", key, "Cite it, or remove it."
            )


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=3)
    return (
        f"Nearest: {', '.join(near)}."
        if near
        else "No name is like it; see what the chapters define."
    )

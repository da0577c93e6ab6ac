"""References: every cross-reference has a label, every citation an entry, and the other way round."""

from collections.abc import Iterable, Iterator, Mapping

from report.bibliography import Work
from report.chapters.compose import Composed
from report.chapters.order import Order, book_name
from report.engine.book import Page
from report.engine.citations import citations
from report.engine.labels import Label, Labels, cross_references, scan_labels
from report.finding import Finding, nearest_names


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
                    _last_line_with(composed.sources[file], f'("{name}")'),
                    "exhibit not referred to",
                    f"{kind}-{name}",
                    f"Refer to it in the text with @{kind}-{name}, or leave it out.",
                )


def _written_at(sources: Mapping[str, str], label: Label) -> tuple[str, int]:
    """Where a person wrote a label: the last place in its chapter that names it, as `#id` or a call."""
    file = next(name for name in sources if book_name(name) == label.page)
    call = f'("{label.id.partition("-")[2]}")'
    return file, _last_line_with(sources[file], f"#{label.id}", call)


def _last_line_with(source: str, *words: str) -> int:
    """The last line that holds one of the words; 0 where none does."""
    lines = enumerate(source.splitlines(), 1)
    return max((n for n, text in lines if any(word in text for word in words)), default=0)


def citation_findings(
    sources: Mapping[str, str], works: Iterable[Work], bibliography: str
) -> Iterator[Finding]:
    """Missing keys, and unused and repeated entries."""
    by_key: dict[str, Work] = {}
    for work in works:
        if work.key in by_key:
            yield Finding(
                bibliography, work.line, "entry stands twice", work.key, "Remove one of them."
            )
        by_key[work.key] = work
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
    for key, work in by_key.items():
        if key not in cited:
            yield Finding(
                bibliography, work.line, "unused bibliography entry", key, "Cite it, or remove it."
            )


def _nearest(name: str, known: Iterable[str]) -> str:
    near = nearest_names(name, known, otherwise="")
    return f"Nearest: {near}." if near else "No name is like it; see what the chapters define."

"""`contents.json`: what a render says beside its numbers, for those who compare two of them.

*Pages* have their sentences, *claims* are the bound words with their rule and facts, and tables,
figures and unit tables are described by the facts they show. It holds nothing that is not printed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from analysis.exhibit import exhibit_to_json
from report.chapters.compose import Composed
from report.chapters.order import book_name
from report.engine.labels import Labels
from report.sentences import sentences
from report.wording.claim import Claim

Entry = Mapping[str, Any]


def contents_json(composed: Composed, labels: Labels, edition: int) -> str:
    """One JSON object with an entry a line, in the order of the book."""
    reading = composed.reading
    kinds: dict[str, Iterable[Entry]] = {
        "pages": _pages(composed, labels),
        "claims": map(_claim, reading.claims),
        "tables": (
            exhibit_to_json(reading.results.tables[name]) | {"page": book_name(file)}
            for name, file in reading.tables.items()
        ),
        "figures": (
            exhibit_to_json(reading.results.figures[name]) | {"page": book_name(file)}
            for name, file in reading.figures.items()
        ),
        "unit_tables": (table.to_plain() for table in reading.results.unit_tables.values()),
    }
    listed = ",\n".join(f' "{kind}": [\n{_lines(entries)}\n ]' for kind, entries in kinds.items())
    return f'{{\n "edition": {edition},\n{listed}\n}}\n'


def _lines(entries: Iterable[Entry]) -> str:
    return ",\n".join(f"  {json.dumps(entry, ensure_ascii=False)}" for entry in entries)


def _pages(composed: Composed, labels: Labels) -> Iterator[Entry]:
    for name, markdown in composed.pages.items():
        heading = labels.chapter(name)
        said = [asdict(sentence) for sentence in sentences(markdown)]
        yield {
            "name": name,
            "number": heading.number,
            "title": heading.title,
            "sentences": said,
        }


def _claim(claim: Claim) -> Entry:
    return {
        "page": book_name(claim.file),
        "words": claim.words,
        "rule": claim.rule.name,
        "lower": str(claim.rule.lower),
        "upper": str(claim.rule.upper),
        "facts": [fact.id for fact in claim.facts],
    }

"""The colophon: how the report was made and how to cite it, for a chapter to print piece by piece."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from report.chapters.reading import Marked
from report.engine.book import Edition
from report.engine.pdf import STANDARDS
from report.tools import program_version


def colophon(edition: Mapping[str, Any]) -> SimpleNamespace:
    """`colophon.citation`, `.date`, `.version` of the program, and `.standards` of the PDF."""
    published = Edition(year=str(edition["year"]), title="", date=str(edition["date"]))
    return SimpleNamespace(
        citation=Marked(citation(edition)),
        date=Marked(published.date_words),
        version=Marked(program_version()),
        standards=Marked(" og ".join(f"PDF/{_standard(name)}" for name in STANDARDS)),
    )


def citation(edition: Mapping[str, Any]) -> str:
    """The report as an entry in a list of references; what the edition leaves empty is left out."""
    title = ": ".join(part for part in (edition["title"], edition["subtitle"]) if part)
    number = edition["report_number"] and f"Rapport {edition['report_number']}"
    version = edition["version"] and f"versjon {edition['version']}"
    which = ", ".join(part for part in (number, version) if part)
    year = str(edition["date"])[:4]
    return (
        f"{_listed(edition['authors'])} ({year}). *{title}*"
        + (f" ({which})" if which else "")
        + f". {edition['institute']}."
    )


def _listed(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} og {last}" if first else last


def _standard(name: str) -> str:
    """A standard as it is written: `ua-1` is UA-1, `a-3a` is A-3a."""
    kind, _, part = name.partition("-")
    return f"{kind.upper()}-{part}"

"""The imprint: what a report says of itself as a publication, as lines of a name and a value.

Both formats print the same lines in the same order; what an edition leaves empty has no line.
"""

from dataclasses import dataclass

from report.engine.book import Edition


@dataclass(frozen=True)
class ImprintLine:
    """One line; `moment` is the date in its machine form where the value is a date."""

    name: str
    value: str
    moment: str = ""


def imprint(edition: Edition) -> tuple[ImprintLine, ...]:
    """The lines of the title page."""
    subtitle = f". {edition.subtitle}" if edition.subtitle else ""
    lines = (
        ImprintLine("Tittel", edition.full_title + subtitle),
        ImprintLine("Forfattere", ", ".join(edition.authors)),
        ImprintLine("Utgiver", edition.institute),
        ImprintLine("Oppdragsgiver", edition.client),
        ImprintLine("Rapportnummer", edition.report_number),
        ImprintLine("Versjon", edition.version),
        ImprintLine("Prosjektnummer", edition.project_number),
        ImprintLine("Gradering", edition.classification),
        ImprintLine("ISBN, nettutgave", edition.isbn_html),
        ImprintLine("ISBN, PDF", edition.isbn_pdf),
        ImprintLine("Utgitt", edition.date_words, edition.date),
        ImprintLine("Datainnsamling", edition.collected),
        ImprintLine("Lisens", edition.licence),
        ImprintLine("Kilder", edition.credit),
    )
    return tuple(line for line in lines if line.value)

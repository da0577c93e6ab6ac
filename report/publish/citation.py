"""How to cite a publication: as text in APA style, and as CSL-JSON, BibTeX and RIS."""

import json
from typing import Any

import pypandoc

from report.edition import Edition
from report.publish.publication import Publication

DEMO = "Demonstrasjon med syntetiske svar"


def address_of(edition: Edition, publication: Publication) -> str:
    """Where readers find the version; empty when the edition does not say where it is published."""
    if not edition.address:
        return ""
    return f"{edition.address}/{publication.edition}/{publication.folder}/"


def full_title(edition: Edition) -> str:
    """Title and subtitle as one."""
    return f"{edition.title}: {edition.subtitle}" if edition.subtitle else edition.title


def apa(edition: Edition, publication: Publication) -> tuple[str, str, str]:
    """The reference in three parts: before the title, the title (in italics), and after it."""
    number = f"Rapport {edition.report_number}, " if edition.report_number else "Rapport, "
    demo = f" [{DEMO}]" if publication.demo else ""
    publisher = "" if edition.authors == (edition.institute,) else f" {_ended(edition.institute)}"
    address = address_of(edition, publication)
    return (
        f"{_ended(_joined([_apa_name(name) for name in edition.authors]))} ({publication.issued.year}). ",
        full_title(edition),
        f" ({number}versjon {publication.version}){demo}.{publisher}{f' {address}' if address else ''}",
    )


def csl_json(edition: Edition, publication: Publication) -> str:
    """The reference as CSL-JSON, which Zotero and pandoc read."""
    return json.dumps([_csl(edition, publication)], ensure_ascii=False, indent=1) + "\n"


def bibtex(edition: Edition, publication: Publication) -> str:
    """The reference as BibTeX."""
    text: str = pypandoc.convert_text(csl_json(edition, publication), "bibtex", format="csljson")
    # pandoc writes the field of books; the styles of BibTeX want that of technical reports.
    return text.replace("  publisher = ", "  institution = ")


def ris(edition: Edition, publication: Publication) -> str:
    """The reference as RIS, which EndNote and Mendeley read."""
    item = _csl(edition, publication)
    rows = [("TY", "RPRT")]
    rows += [
        ("AU", f"{name['literal']}," if "literal" in name else ", ".join(name.values()))
        for name in item["author"]
    ]
    rows += [
        ("TI", item["title"]),
        ("PY", f"{publication.issued:%Y}"),
        ("DA", f"{publication.issued:%Y/%m/%d}"),
        ("PB", edition.institute),
        ("M1", edition.report_number),
        ("ET", f"Versjon {publication.version}"),
        ("SN", item.get("ISBN", "")),
        ("LA", "nb"),
        ("UR", item.get("URL", "")),
        ("N1", DEMO if publication.demo else ""),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in rows if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _csl(edition: Edition, publication: Publication) -> dict[str, Any]:
    said = f"Versjon {publication.version}" + (f". {DEMO}" if publication.demo else "")
    issued = publication.issued
    item = {
        "id": f"is24-8-{publication.edition}-{publication.folder}",
        "type": "report",
        "title": full_title(edition),
        "author": [_name(author) for author in edition.authors],
        "issued": {"date-parts": [[issued.year, issued.month, issued.day]]},
        "publisher": edition.institute,
        "number": edition.report_number,
        "version": str(publication.version),
        "ISBN": edition.isbn_html or edition.isbn_pdf,
        "URL": address_of(edition, publication),
        "language": "nb-NO",
        "note": said,
    }
    return {key: value for key, value in item.items() if value}


def _name(author: str) -> dict[str, str]:
    """A person is written family name first, with a comma; anything else is a group."""
    family, comma, given = author.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": author}


def _apa_name(author: str) -> str:
    family, comma, given = author.partition(", ")
    if not comma:
        return author
    initials = " ".join(
        "-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split()
    )
    return f"{family}, {initials}"


def _joined(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{',' if len(names) > 2 else ''} & {names[-1]}"


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."

"""Metadata as schema.org in JSON-LD, which search engines read from the landing page."""

import json
from typing import Any

from report.publish.described import Described
from report.publish.offered import Offered


def schema_org(described: Described) -> str:
    """The report and its data set, each linked to the other."""
    edition, publication = described.edition, described.publication
    institute = {"@type": "Organization", "name": edition.institute} | _contact(edition.contact)
    statement = edition.accessibility_statement
    both: dict[str, Any] = {
        "inLanguage": "nb",
        "version": str(publication.version),
        "datePublished": publication.issued.isoformat(),
        "publisher": institute,
        "license": described.licence_address or edition.licence,
        "creditText": edition.credit,
        "isAccessibleForFree": True,
        "creativeWorkStatus": "Demonstrasjon" if publication.demo else "",
        "disambiguatingDescription": " ".join(described.notices),
        "correction": [
            {
                "@type": "CorrectionComment",
                "datePublished": one.date.isoformat(),
                "text": " ".join(one.what),
            }
            for one in publication.corrected
        ],
    }
    report = {
        "@type": "Report",
        "@id": f"{described.address}#report",
        "name": described.title,
        "abstract": described.summary,
        "author": [{"@type": _kind(name), "name": name} for name in edition.authors],
        "sponsor": {"@type": "Organization", "name": edition.client},
        "reportNumber": edition.report_number,
        "isbn": [isbn for isbn in (edition.isbn_html, edition.isbn_pdf) if isbn],
        "url": described.address,
        # The vocabulary has no property for the address of a statement; this one is text.
        "accessibilitySummary": f"Tilgjengelighetserklæring: {statement}" if statement else "",
        "encoding": [_media(described, one) for one in (described.site, described.pdf)],
        "hasPart": {"@id": f"{described.address}#data"},
        **both,
    }
    data = {
        "@type": "Dataset",
        "@id": f"{described.address}#data",
        "name": f"Tall til {described.title}",
        "description": described.summary,
        "creator": institute,
        "temporalCoverage": str(publication.edition),
        "spatialCoverage": {"@type": "Country", "name": "Norge"},
        "isPartOf": {"@id": f"{described.address}#report"},
        "distribution": [
            _media(described, one) | {"@type": "DataDownload"} for one in described.data
        ],
        **both,
    }
    graph = [
        {key: value for key, value in part.items() if value not in ("", [])}
        for part in (report, data)
    ]
    plain = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _contact(contact: str) -> dict[str, Any]:
    """Where the institute is asked, as a property of it; nothing where the edition does not say."""
    if not contact:
        return {}
    way = "email" if "@" in contact else "url"
    return {"contactPoint": {"@type": "ContactPoint", way: contact}}


def _kind(author: str) -> str:
    return "Person" if ", " in author else "Organization"


def _media(described: Described, file: Offered) -> dict[str, str]:
    return {
        "@type": "MediaObject",
        "name": file.title,
        "contentUrl": f"{described.address}{file.href}",
        "encodingFormat": file.media_type,
        "contentSize": f"{file.size} B",
        "sha256": file.sha256,
    }

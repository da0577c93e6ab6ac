"""Metadata as DCAT in JSON-LD, which data catalogues such as data.norge.no harvest."""

import json
from typing import Any

from report.publish.described import Described
from report.publish.offered import Offered

_CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_EU = "http://publications.europa.eu/resource/authority"


def dcat(described: Described) -> str:
    """The data set with a distribution for each file of numbers, and the report as its page."""
    edition, publication = described.edition, described.publication
    notes = [
        f"Versjon {one.version} ({one.date:%d.%m.%Y}): {' '.join(one.what)}"
        for one in publication.corrected
    ]
    data = {
        "@context": _CONTEXT,
        "@id": f"{described.address}#data",
        "@type": "dcat:Dataset",
        "dct:title": _norwegian(f"Tall til {described.title}"),
        "dct:description": _norwegian(" ".join((*described.notices, described.summary))),
        "dct:identifier": f"is-24-8/{publication.edition}/{publication.folder}",
        "dct:issued": {"@type": "xsd:date", "@value": publication.issued.isoformat()},
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": _norwegian(edition.institute)},
        "dcat:contactPoint": _contact(described),
        "dct:language": {"@id": f"{_EU}/language/NOB"},
        "dct:spatial": {"@id": f"{_EU}/country/NOR"},
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@type": "xsd:date", "@value": f"{publication.edition}-01-01"},
            "dcat:endDate": {"@type": "xsd:date", "@value": f"{publication.edition}-12-31"},
        },
        "dct:accessRights": {"@id": f"{_EU}/access-right/PUBLIC"},
        "dcat:theme": [{"@id": f"{_EU}/data-theme/HEAL"}],
        "dcat:keyword": [
            _norwegian(word)
            for word in ("psykisk helse", "rus", "kommunale tjenester", "årsverk", "IS-24/8")
        ],
        "dcat:version": str(publication.version),
        "adms:versionNotes": [_norwegian(note) for note in notes],
        "adms:status": _norwegian("Demonstrasjon") if publication.demo else "",
        "dcat:landingPage": {"@id": described.address or "index.html"},
        "foaf:page": [
            {"@id": f"{described.address}{one.href}"} for one in (described.site, described.pdf)
        ],
        "dcat:distribution": [_distribution(described, one) for one in described.data],
    }
    plain = {key: value for key, value in data.items() if value not in ("", [], {})}
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _norwegian(text: str) -> dict[str, str]:
    return {"@language": "nb", "@value": text}


def _contact(described: Described) -> dict[str, Any]:
    """Who answers questions about the data; nothing where the edition does not say."""
    edition = described.edition
    if not edition.contact:
        return {}
    way = "vcard:hasEmail" if "@" in edition.contact else "vcard:hasURL"
    return {
        "@type": "vcard:Organization",
        "vcard:fn": _norwegian(edition.institute),
        way: {"@id": described.contact_address},
    }


def _distribution(described: Described, file: Offered) -> dict[str, Any]:
    place = {"@id": f"{described.address}{file.href}"}
    licence = described.licence_address
    return {
        "@type": "dcat:Distribution",
        "dct:title": _norwegian(file.title),
        "dcat:accessURL": place,
        "dcat:downloadURL": place,
        "dcat:mediaType": {
            "@id": f"https://www.iana.org/assignments/media-types/{file.media_type}"
        },
        "dcat:byteSize": file.size,
        "dct:license": {"@id": licence} if licence else described.edition.licence,
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": file.sha256,
        },
    }

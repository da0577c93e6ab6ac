import json

import pytest

from report.publish.dcat import dcat
from tests.report.publish.samples import make_described, make_publication, second_version


def test_the_data_set_has_what_a_catalogue_asks_for() -> None:
    said = json.loads(dcat(make_described(second_version())))
    assert said["@type"] == "dcat:Dataset"
    # Mandatory in DCAT-AP-NO.
    for name in ("dct:title", "dct:description", "dct:publisher", "dcat:theme", "dct:identifier"):
        assert said[name]
    assert said["dct:issued"]["@value"] == "2024-02-11"
    assert said["adms:versionNotes"][0]["@value"] == (
        "Versjon 2 (11.02.2024): Psykologene i Tromsø var ført to ganger."
    )
    first = said["dcat:distribution"][0]
    assert first["dcat:byteSize"] == 83_400
    assert first["spdx:checksum"]["spdx:checksumValue"] == "c" * 64
    assert "adms:status" not in said


def test_every_prefix_is_declared() -> None:
    said = json.loads(dcat(make_described(make_publication(demo=True))))
    prefixes = {key.partition(":")[0] for key in said if ":" in key}
    assert prefixes <= said["@context"].keys()
    assert said["adms:status"]["@value"] == "Demonstrasjon"


def test_without_an_address_the_files_are_named_from_where_the_metadata_lie() -> None:
    said = json.loads(dcat(make_described(address="")))
    assert said["dcat:landingPage"] == {"@id": "index.html"}
    assert said["dcat:distribution"][1]["dcat:accessURL"] == {"@id": "facts.json"}


@pytest.mark.parametrize(
    ("contact", "way", "address"),
    [
        ("post@web.no", "vcard:hasEmail", "mailto:post@web.no"),
        ("https://web.no/kontakt", "vcard:hasURL", "https://web.no/kontakt"),
    ],
)
def test_the_contact_is_one_that_a_catalogue_can_show(contact: str, way: str, address: str) -> None:
    said = json.loads(dcat(make_described(contact=contact)))
    assert said["dcat:contactPoint"][way] == {"@id": address}
    assert said["dcat:contactPoint"]["vcard:fn"]["@value"] == "Rapportverkstedet"
    assert said["@context"]["vcard"] == "http://www.w3.org/2006/vcard/ns#"


def test_without_a_contact_there_is_no_empty_one() -> None:
    assert "dcat:contactPoint" not in json.loads(dcat(make_described()))

import json

from report.publish.schema_org import schema_org
from tests.report.publish.samples import make_described, make_publication, second_version


def test_report_and_data_set_are_linked_and_have_files_with_hashes() -> None:
    said = json.loads(schema_org(make_described(second_version())))
    assert said["@context"] == "https://schema.org"
    report, data = said["@graph"]
    assert (report["@type"], data["@type"]) == ("Report", "Dataset")
    assert report["hasPart"]["@id"] == data["@id"] == "https://rapporter.no/is-24-8/2023/v2/#data"
    assert [file["encodingFormat"] for file in report["encoding"]] == [
        "text/html",
        "application/pdf",
    ]
    assert data["distribution"][0]["contentUrl"].endswith("/v2/site/data/kommunetall-2023.xlsx")
    assert data["distribution"][0]["sha256"] == "c" * 64
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert report["correction"][0]["text"] == "Psykologene i Tromsø var ført to ganger."
    assert "creativeWorkStatus" not in report


def test_a_demonstration_says_so_on_both() -> None:
    said = json.loads(schema_org(make_described(make_publication(demo=True), synthetic=True)))
    for part in said["@graph"]:
        assert part["creativeWorkStatus"] == "Demonstrasjon"
        assert "Svarene er syntetiske." in part["disambiguatingDescription"]


def test_the_institute_has_a_contact_and_the_report_its_statement() -> None:
    statement = "https://uustatus.no/nb/erklaringer/publisert/1"
    asked = make_described(contact="post@web.no", accessibility_statement=statement)
    report, data = json.loads(schema_org(asked))["@graph"]
    point = {"@type": "ContactPoint", "email": "post@web.no"}
    assert report["publisher"]["contactPoint"] == data["creator"]["contactPoint"] == point
    assert report["accessibilitySummary"] == f"Tilgjengelighetserklæring: {statement}"
    silent = json.loads(schema_org(make_described()))["@graph"][0]
    assert "contactPoint" not in silent["publisher"]
    assert "accessibilitySummary" not in silent

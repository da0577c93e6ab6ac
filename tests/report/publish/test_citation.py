import json

import pypandoc
import pytest

from report.publish.citation import apa, bibtex, csl_json, ris
from tests.report.publish.samples import make_edition, make_publication, second_version

TITLE = "Kommunalt psykisk helse- og rusarbeid 2023: Årsverk og innhold"


def test_the_reference_in_apa_style_names_report_version_and_address() -> None:
    assert apa(make_edition(), second_version()) == (
        "Rapportgruppen for IS-24/8. (2024). ",
        TITLE,
        " (Rapport 12-2023, versjon 2). Rapportverkstedet. https://rapporter.no/is-24-8/2023/v2/",
    )


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        (("Nordmann, Ola Karl",), "Nordmann, O. K. "),
        (("Nordmann, Kari-Anne", "Hansen, Per"), "Nordmann, K.-A. & Hansen, P. "),
        (("Ås, A", "Bø, B", "Gruppen"), "Ås, A., Bø, B., & Gruppen. "),
    ],
)
def test_persons_stand_with_family_name_and_initials(authors: tuple[str, ...], said: str) -> None:
    assert apa(make_edition(authors=authors), make_publication())[0].startswith(said)


def test_a_publisher_that_is_the_author_stands_once_and_no_address_is_made_up() -> None:
    edition = make_edition(authors=("Rapportverkstedet",), address="", version="1.0")
    assert apa(edition, make_publication())[2] == " (Rapport 12-2023, versjon 1)."


def test_pandoc_reads_its_own_reference_and_the_one_for_endnote() -> None:
    edition = make_edition(authors=("Nordmann, Ola", "Rapportgruppen"))
    item = json.loads(csl_json(edition, make_publication()))[0]
    assert (item["type"], item["title"], item["number"]) == ("report", TITLE, "12-2023")
    assert item["author"] == [{"family": "Nordmann", "given": "Ola"}, {"literal": "Rapportgruppen"}]
    read = json.loads(pypandoc.convert_text(ris(edition, make_publication()), "csljson", "ris"))[0]
    assert (read["type"], read["title"], read["publisher"]) == ("report", TITLE, item["publisher"])
    assert read["author"][0] == {"family": "Nordmann", "given": "Ola"}
    assert read["URL"] == item["URL"] == "https://rapporter.no/is-24-8/2023/v1/"


def test_bibtex_has_the_institution_that_its_styles_ask_for() -> None:
    entry = bibtex(make_edition(), make_publication())
    assert entry.startswith("@techreport{is24-8-2023-v1,")
    assert "institution = {Rapportverkstedet}" in entry
    assert "author = {{Rapportgruppen for IS-24/8}}" in entry


def test_a_demonstration_says_so_in_every_form() -> None:
    edition, demo = make_edition(synthetic=True), make_publication(demo=True)
    for said in (
        apa(edition, demo)[2],
        csl_json(edition, demo),
        bibtex(edition, demo),
        ris(edition, demo),
    ):
        assert "Demonstrasjon med syntetiske svar" in said

"""An edition, a publication and what it offers, for tests of what describes them."""

from datetime import date
from typing import Any

from report.edition import Edition
from report.publish.described import Described
from report.publish.number_changes import NumberChange
from report.publish.offered import Offered
from report.publish.publication import Corrected, Publication

SUMMARY = "Kommunene og bydelene rapporterte 17\u00a0436 årsverk."


def make_edition(**fields: Any) -> Edition:
    plain: dict[str, Any] = {
        "year": 2023,
        "title": "Kommunalt psykisk helse- og rusarbeid 2023",
        "subtitle": "Årsverk og innhold",
        "authors": ("Rapportgruppen for IS-24/8",),
        "institute": "Rapportverkstedet",
        "client": "Helsedirektoratet",
        "report_number": "12-2023",
        "version": "",
        "classification": "Åpen",
        "project_number": "",
        "date": date(2023, 12, 20),
        "address": "https://rapporter.no/is-24-8",
        "licence": "CC BY 4.0",
        "credit": "Statistisk sentralbyrå",
        "synthetic": False,
        "synthetic_notice": "Svarene er syntetiske.",
    }
    return Edition.model_validate(plain | fields)


def make_publication(**fields: Any) -> Publication:
    plain: dict[str, Any] = {
        "edition": 2023,
        "version": 1,
        "issued": date(2023, 12, 20),
        "tag": "2023-v1",
        "commit": "8692d84f00d5e8692d84f00d5e8692d84f00d5e0",
        "demo": False,
    }
    return Publication.model_validate(plain | fields)


PSYCHOLOGISTS = NumberChange(
    id="education.adults.psychologists.2023",
    what="Psykologårsverk i tjenester til voksne",
    about="2023, alle kommuner og bydeler, årsverk",
    before="512",
    now="509",
    by="−3",
)


def second_version() -> Publication:
    """A version that corrects one number."""
    corrected = Corrected(
        version=2,
        date=date(2024, 2, 11),
        what=("Psykologene i Tromsø var ført to ganger.",),
        numbers=(PSYCHOLOGISTS,),
    )
    return make_publication(version=2, issued=date(2024, 2, 11), corrected=(corrected,))


def make_described(publication: Publication | None = None, **fields: Any) -> Described:
    return Described(
        edition=make_edition(**fields),
        publication=publication or make_publication(),
        summary=SUMMARY,
        site=Offered("site/index.html", "Rapporten på nett", 20_000, "a" * 64),
        pdf=Offered("report.pdf", "Rapporten som PDF", 3_140_000, "b" * 64),
        data=(
            Offered("site/data/kommunetall-2023.xlsx", "Alle tabellene", 83_400, "c" * 64),
            Offered("facts.json", "Alle tall i rapporten", 12_900_000, "d" * 64),
        ),
    )

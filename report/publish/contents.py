"""Everything that lies in a version's folder: the render as it is, and what is made around it."""

from collections.abc import Mapping
from pathlib import Path

from report.edition import read_edition
from report.finding import CouldNotRun
from report.manifest import outputs_in
from report.project import Project
from report.publish.citation import bibtex, csl_json, ris
from report.publish.dcat import dcat
from report.publish.described import Described
from report.publish.landing import landing_page
from report.publish.offered import PDF, SITE, offered, offered_data
from report.publish.publication import RECORD, Publication
from report.publish.schema_org import schema_org
from report.publish.summary_text import PAGE, summary_of
from report.readback.site_text import html_text
from report.snapshot import take_snapshot
from report.unit_tables.data_file import data_files

LANDING, MANIFEST = "index.html", "manifest.json"


def contents(project: Project, publication: Publication) -> dict[str, bytes]:
    """The bytes of every file by name; the same render and publication give the same bytes.

    Raises:
        CouldNotRun: the render is not a whole one.
    """
    build = rendered_files(project.build)
    described = _described(project, publication, build)
    made = {
        LANDING: landing_page(described, project.templates),
        "citation.json": csl_json(described.edition, publication),
        "citation.bib": bibtex(described.edition, publication),
        "citation.ris": ris(described.edition, publication),
        "schema.jsonld": schema_org(described),
        "dcat.jsonld": dcat(described),
    }
    return {
        **build,
        **{name: text.encode() for name, text in made.items()},
        RECORD: publication.to_json(),
    }


def rendered_files(build: Path) -> dict[str, bytes]:
    """The site, the PDF, the facts and the manifest; a chapter's own PDF is a working copy.

    Raises:
        CouldNotRun: one of them is missing.
    """
    names = [n for n in outputs_in(build) if "/" in n or not n.endswith(".pdf") or n == PDF]
    missing = sorted({SITE, PDF, "facts.json"} - set(names))
    if missing or not (build / MANIFEST).is_file():
        what = missing[0] if missing else MANIFEST
        raise CouldNotRun(f"{build.name} has no {what}; run `report render` for HTML and PDF")
    return {name: (build / name).read_bytes() for name in (*names, MANIFEST)}


def _described(project: Project, publication: Publication, build: Mapping[str, bytes]) -> Described:
    edition = read_edition(project.edition_file, project.relative(project.edition_file))
    snapshot = take_snapshot(project)
    tables = snapshot.results.unit_tables
    files = data_files(tables, snapshot.edition, project.cache / "unit_tables")
    page = project.site / PAGE
    summary = summary_of(html_text(page)) if page.is_file() else ""
    return Described(
        edition=edition,
        publication=publication,
        summary=summary or edition.subtitle or edition.title,
        site=offered(SITE, "Rapporten på nett", build),
        pdf=offered(PDF, "Rapporten som PDF", build),
        data=tuple(offered_data(files, build)),
    )

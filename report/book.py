"""The book folder: the chapters as plain Quarto Markdown, with everything that they show beside them.

Both engines read this folder. No template language is left in it, and nothing in it is computed.
"""

import json
import shutil
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

import yaml

from report.chapters.compose import Composed, table_marker
from report.chapters.order import Order, book_name
from report.checks.images import own_images
from report.project import Project

CSL = "citations.csl"
TABLES_CSS = "tables.css"
QUARTO_TYPST = "quarto.typ"
# What a Quarto user may set at the root, and what the folder's own file says about the edition.
_KEPT = ("lang", "language", "crossref", "link-citations")


def write_book(
    project: Project, folder: Path, composed: Composed, order: Order, edition: Mapping[str, Any]
) -> None:
    """Write chapters, bibliography and `_quarto.yml` into `folder`, where the exhibits already are."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in composed.pages.items():
        (folder / name).write_text(
            with_tables(text, composed.reading.tables, folder), encoding="utf-8"
        )
    for source in composed.sources.values():
        for image in own_images(source):
            (folder / image).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(project.root / image, folder / image)
    shutil.copyfile(project.bibliography, folder / project.bibliography.name)
    shutil.copyfile(project.templates / CSL, folder / CSL)
    shutil.copyfile(project.templates / "exhibits" / TABLES_CSS, folder / TABLES_CSS)
    shutil.copyfile(project.templates / "quarto" / QUARTO_TYPST, folder / QUARTO_TYPST)
    config = yaml.safe_dump(book_config(order, edition), allow_unicode=True, sort_keys=False)
    (folder / "_quarto.yml").write_text(config, encoding="utf-8")


def book_config(order: Order, edition: Mapping[str, Any]) -> dict[str, Any]:
    """The folder's `_quarto.yml`: the root's, with the edition's title page and flat file names."""
    root = order.config
    return {
        "project": {"type": "book", "resources": ["data/*"]},
        "book": {
            "title": edition["title"],
            "subtitle": edition["subtitle"],
            "author": list(edition["authors"]),
            "date": edition["date"],
            "chapters": [book_name(file) for file in order.chapters],
            "appendices": [book_name(file) for file in order.appendices],
        },
        **{key: root[key] for key in _KEPT if key in root},
        "format": _formats(root.get("format", {}), edition),
        "bibliography": root.get("bibliography", "references.bib"),
        "csl": CSL,
        "edition": _edition_keys(order, edition),
    }


def _formats(said: Mapping[str, Any], edition: Mapping[str, Any]) -> dict[str, Any]:
    """Quarto's formats as the root has them, with the tables' look and the notice on every page.

    The embedded engine has templates of its own and does not read this.
    """
    html = {"css": TABLES_CSS, **(said.get("html") or {})}
    typst: dict[str, Any] = {**(said.get("typst") or {}), "include-before-body": [QUARTO_TYPST]}
    if edition["synthetic"]:
        notice = edition["synthetic_notice"]
        box = f'<p class="synthetic-notice" role="note"><strong>{escape(notice)}</strong></p>'
        html["include-before-body"] = [{"text": box}]
        footer = json.dumps(notice, ensure_ascii=False)
        page = f"#set page(footer: [#{footer} #h(1fr) #context counter(page).display()])"
        typst["include-before-body"].append({"text": page})
    return {**said, "html": html, "typst": typst}


def _edition_keys(order: Order, edition: Mapping[str, Any]) -> dict[str, Any]:
    """What the embedded engine prints on cover, colophon and every page."""
    keys = {
        "year": edition["year"],
        "title": edition["title"],
        "subtitle": edition["subtitle"],
        "institute": edition["institute"],
        "client": edition["client"],
        "authors": list(edition["authors"]),
        "report-number": edition["report_number"],
        "version": edition["version"],
        "project-number": edition["project_number"],
        "classification": edition["classification"],
        "isbn-html": edition["isbn_html"],
        "isbn-pdf": edition["isbn_pdf"],
        "date": edition["date"],
        "collected": edition["collected"],
        "licence": edition["licence"],
        "credit": edition["credit"],
        "register-page": book_name(order.register),
        "cover-figure": f"figures/fig-{cover}.svg" if (cover := edition["cover_figure"]) else "",
    }
    if edition["synthetic"]:
        keys["synthetic-notice"] = edition["synthetic_notice"]
    return {key: value for key, value in keys.items() if value not in ("", None)}


def with_tables(text: str, tables: Iterable[str], folder: Path) -> str:
    """The chapter with every table where its marker stands, as drawn in `folder`."""
    for table_id in tables:
        marker = table_marker(table_id)
        if marker in text:
            drawn = (folder / "tables" / f"tbl-{table_id}.html").read_text(encoding="utf-8")
            text = text.replace(marker, f"```{{=html}}\n{drawn.strip()}\n```")
    return text

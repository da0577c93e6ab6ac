"""The HTML book: one page per chapter, with everything it needs beside it and no network.

A page depends on its own text, the labels that it refers to, the keys cited anywhere in the book,
the bibliography and the template, so a changed chapter can be converted alone.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Collection
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Any

from report.engine.book import BookFolder, Page
from report.engine.citations import cited_keys
from report.engine.exhibit_tools import table_file, with_tools
from report.engine.imprint import imprint
from report.engine.labels import Labels, cross_references, scan_labels
from report.engine.pandoc import SCRIPT, Pandoc
from report.engine.svg import with_figures

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
PAGE_TEMPLATE = TEMPLATES / "html" / "page.html"
# Each is written by itself and sent as one file, so that a page asks for one stylesheet and one script.
_PARTS = ("book", "panel", "exhibits", "search", "changes")
STYLESHEETS = (
    *(TEMPLATES / "html" / f"{name}.css" for name in _PARTS),
    TEMPLATES / "exhibits" / "tables.css",
)
SCRIPTS = tuple(TEMPLATES / "html" / f"{name}.js" for name in (*_PARTS, "newer"))
_EXHIBIT = re.compile(r"\{#((?:fig|tbl)-[\w.-]+)")
_DRAWING = re.compile(r"(figures/[\w.-]+)\.svg")
FONTS = tuple(sorted((TEMPLATES / "fonts").glob("*.woff2")))


def render_html(
    book: BookFolder,
    out: Path,
    *,
    only: Collection[str] | None = None,
    worker: Pandoc | None = None,
) -> list[Path]:
    """Write the book's pages, or those named in `only` ("04-arsverk.qmd"), and return their paths.

    Nothing is written unless every page converts. Raises BookError or PandocError.
    """
    book.require_cover()
    pages = [page for page in book.pages if only is None or page.name in only]
    with nullcontext(worker) if worker else Pandoc() as pandoc:
        if pages:
            pandoc.start()
            answer = pandoc.ask("html", question(book, pages, scan_labels(book.pages)))
    written = {out / p.html_name: finished(answer[p.name], book) for p in pages}
    out.mkdir(parents=True, exist_ok=True)
    for path, html in written.items():
        path.write_text(html, encoding="utf-8", newline="\n")
    write_assets(out / "assets")
    return list(written)


def warm_up(book: BookFolder, pandoc: Pandoc) -> None:
    """Let pandoc write every citation of the book once, so that an edited page finds its own there."""
    citing = [page for page in book.pages if cited_keys(page.text)]
    pandoc.ask("citations", question(book, citing, scan_labels(book.pages)))


def finished(html: str, book: BookFolder) -> str:
    """The page as pandoc wrote it, with its figures, and with tools under every exhibit."""
    return with_figures(with_tools(html, book), book.path)


def page_digest(book: BookFolder, page: Page, labels: Labels) -> str:
    """A hash of everything that the page's HTML depends on; unchanged means nothing to do."""
    # Where the book lies does not matter; what its files say is hashed below.
    asked = question(book, [page], labels) | dict.fromkeys(("folder", "bibliography", "csl"))
    digest = hashlib.sha256(json.dumps(asked, sort_keys=True).encode())
    for path in (*sorted(SCRIPT.parent.glob("*.lua")), book.bibliography, book.csl):
        digest.update(path.read_bytes() if path else b"")
    for name in sorted(set(_DRAWING.findall(page.text))):
        for path in (book.path / f"{name}.svg", book.path / f"{name}.narrow.svg"):
            digest.update(path.read_bytes() if path.is_file() else b"")
    for exhibit in sorted(set(_EXHIBIT.findall(page.text))):
        table = table_file(book.path, exhibit)
        digest.update(table.read_bytes() if table.is_file() else b"")
        has_files = (book.path / "data" / f"{exhibit}.csv").is_file()
        digest.update(b"files" if has_files else b"")
    return digest.hexdigest()


def question(book: BookFolder, pages: Collection[Page], labels: Labels) -> dict[str, Any]:
    """What `book.lua` needs to convert these pages."""
    named = {reference.id for page in pages for reference in cross_references(page.text)}
    own = {id for id, label in labels.by_id.items() if label.page in {p.name for p in pages}}
    return {
        "folder": str(book.path),
        "language": book.language,
        "template": PAGE_TEMPLATE.read_text(encoding="utf-8"),
        "bibliography": str(book.bibliography or ""),
        "csl": str(book.csl or ""),
        "cited": sorted({key for page in book.pages for key in cited_keys(page.text)}),
        "labels": labels.to_json(sorted(named | own)),
        "html_names": {page.name: page.html_name for page in book.pages},
        "register_page": book.edition.register_page,
        "references_page": next((p.name for p in book.pages if "{#refs" in p.text), ""),
        "pages": [
            {
                "name": page.name,
                "text": page.text,
                "appendix": page.appendix,
                "language": _other_language(book, page),
                "headings": [heading.number for heading in labels.headings[page.name]],
                "context": _context(book, page, labels),
            }
            for page in pages
        ],
    }


def _context(book: BookFolder, page: Page, labels: Labels) -> dict[str, Any]:
    """What the page template shows around the text."""
    at = book.pages.index(page)
    edition = {key: value for key, value in book.edition.to_json().items() if value}
    edition["imprint"] = [asdict(line) for line in imprint(book.edition)]
    context = {
        "language": book.language,
        "title": labels.chapter(page.name).title,
        "number": _shown_number(page, labels),
        "page_language": _other_language(book, page),
        "edition": edition,
        "cover": at == 0,
        "entries": [_entry(book, other, labels, current=other is page) for other in book.pages],
        "previous": _entry(book, book.pages[at - 1], labels) if at else None,
        "next": _entry(book, book.pages[at + 1], labels) if at + 1 < len(book.pages) else None,
    }
    return {key: value for key, value in context.items() if value is not None}


def _entry(book: BookFolder, page: Page, labels: Labels, current: bool = False) -> dict[str, Any]:
    return {
        "href": page.html_name,
        "title": labels.chapter(page.name).title,
        "number": labels.chapter(page.name).number,
        "current": current,
        "appendix": page.appendix,
        "language": _other_language(book, page),
    }


def _other_language(book: BookFolder, page: Page) -> str:
    """The language of a page that is not in the book's; otherwise empty."""
    return page.language if page.language != book.language else ""


def _shown_number(page: Page, labels: Labels) -> str:
    number = labels.chapter(page.name).number
    return f"Vedlegg {number}" if page.appendix and number else number


def write_assets(folder: Path) -> None:
    """The stylesheet, the script and the fonts that every page links to."""
    (folder / "fonts").mkdir(parents=True, exist_ok=True)
    for name, parts in (("book.css", STYLESHEETS), ("book.js", SCRIPTS)):
        joined = "\n".join(part.read_text(encoding="utf-8") for part in parts)
        (folder / name).write_text(joined, encoding="utf-8", newline="\n")
    for font in FONTS:
        target = folder / "fonts" / font.name
        if not target.exists() or target.read_bytes() != font.read_bytes():
            shutil.copyfile(font, target)

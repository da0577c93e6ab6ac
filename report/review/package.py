"""A package: one chapter for one reviewer, as one HTML file that can be sent by mail.

The reviewer writes in it, offline and without an account, and sends a file of comments back.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from report.chapters.order import book_name, read_order
from report.finding import CouldNotRun, nearest_names
from report.freshness import is_fresh
from report.kept import keep
from report.project import Project
from report.review.annotation import Creator
from report.review.listing import listings
from report.review.package_html import package_html
from report.review.store import kept


@dataclass(frozen=True)
class Package:
    """The file, and what the comments that come back will be called."""

    name: str
    html: str


def write_package(project: Project, chapter: str, reader: str) -> Path:
    """Write the package of a chapter for a reader, and return where it is.

    Raises:
        CouldNotRun: there is no such chapter, no such name, or no render of the project as it is.
    """
    package = made_package(project, chapter, reader)
    file = project.root / "build" / "review" / package.name
    keep(file, package.html.encode())
    return file


def made_package(project: Project, chapter: str, reader: str) -> Package:
    """The package; the same page and the same comments give the same bytes."""
    _require_name(reader)
    page = _finished_page(project, chapter)
    stem = f"{project.year}-{chapter}-{slug(reader)}"
    source = page.read_text(encoding="utf-8")
    data = {
        "year": project.year,
        "chapter": chapter,
        "name": reader,
        "package": hashlib.sha256(f"{source}\0{reader}".encode()).hexdigest()[:16],
        "file": f"kommentarer-{stem}.json",
        "comments": _earlier(project, chapter, reader),
    }
    html = package_html(project.site, page.name, source, reader, data)
    return Package(f"{stem}.html", html)


def slug(name: str) -> str:
    """The name as a part of a file name.

    >>> slug("Kari Nordmann-Ås")
    'kari-nordmann-as'
    """
    folded = name.casefold().replace("ø", "o").replace("æ", "ae")
    plain = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "leser"


def _require_name(reader: str) -> None:
    try:
        Creator(name=reader)
    except ValidationError:
        raise CouldNotRun(
            f"--for {reader[:80]!r} is no name: write one line of at most 100 signs"
        ) from None


def _finished_page(project: Project, chapter: str) -> Path:
    """The chapter's page of a render that was made from the project as it is."""
    order = read_order(project.root, project.quarto_yml)
    known = [book_name(file).removesuffix(".qmd") for file in order.files]
    if chapter not in known:
        near = nearest_names(chapter, known, otherwise=nearest_names(chapter, known, cutoff=0))
        raise CouldNotRun(f"there is no chapter {chapter!r}; nearest: {near}")
    page = project.site / f"{chapter}.html"
    again = f"run `report render --edition {project.year}` first"
    if not page.is_file():
        raise CouldNotRun(f"{project.relative(page)} is not made yet; {again}")
    if not is_fresh(project):
        raise CouldNotRun(f"the last render is older than what it was made from; {again}")
    return page


def _earlier(project: Project, chapter: str, reader: str) -> list[dict[str, object]]:
    """The reader's own comments of earlier rounds with the answers to them, and nobody else's."""
    found = kept(project).threads.comments
    own = [
        comment
        for comment in found
        if comment.chapter == chapter
        and reader.casefold() in {person.casefold() for person in comment.people}
    ]
    return [one.to_plain() for listing in listings(project, own) for one in listing.comments]

"""Rendering an edition: from the results to a site and a PDF, all of it or nothing.

Everything is made in a folder beside the last good build and takes its place in the end, so a run
that fails, for whatever reason, leaves the last good render as it was.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from report.book import write_book
from report.chapters.order import Order, book_name, read_order
from report.checks.chapters import checked_chapters
from report.checks.links import broken_links
from report.downloads.exhibit_files import FOLDER, write_exhibit_files
from report.engine import quarto
from report.engine.embedded import Pandoc
from report.exhibits.cache import draw_all
from report.finding import CouldNotRun, ReportIsWrong
from report.in_place import put_in_place
from report.leftovers import tidy, tidy_kept
from report.making import Making, chapter_pdf
from report.manifest import made_from
from report.panel.written import write_numbers
from report.project import Project
from report.records import inputs_of, write_records
from report.search.index import begin_index
from report.snapshot import take_snapshot
from report.stages import Stages
from report.unit_tables.data_file import data_files, write_data_files

Format = Literal["html", "pdf"]
Engine = Literal["auto", "embedded", "quarto"]
FORMATS: tuple[Format, ...] = ("html", "pdf")


@dataclass(frozen=True)
class Rendered:
    """What a render made, for its closing words."""

    site: Path | None
    pdf: Path | None
    engines: Mapping[str, str]
    facts: int
    claims: int
    tables: int
    figures: int
    redrawn: int
    pages_converted: int


def render(
    project: Project,
    formats: tuple[Format, ...] = FORMATS,
    *,
    engine: Engine = "embedded",
    chapter: str = "",
    stages: Stages | None = None,
    pandoc: Pandoc | None = None,
    search: bool = True,
) -> Rendered:
    """Render the edition and put it in place.

    With `chapter`, the PDF is of that chapter alone, `report-<chapter>.pdf`. A running `pandoc` is used
    and left running. Without `search` the site has no index.

    Raises:
        ReportIsWrong: the chapters or the finished pages have findings; nothing was written.
        CouldNotRun: something outside the report is missing.
    """
    stages = stages or Stages()
    order = read_order(project.root, project.quarto_yml)
    only = _chapter_page(order, chapter)
    engines = _engines(engine, formats)
    with stages.stage("analyse"):
        snapshot = take_snapshot(project)
    tidy(project.build)
    tidy_kept(project.cache)
    # Named after the process, so that two renders at once do not write into each other's folder.
    made = project.build.with_name(f"{project.year}.next-{os.getpid()}")
    making = Making(project, made, engines, only, stages)
    with Pandoc() as of_pdf, nullcontext(pandoc) if pandoc else Pandoc() as of_site:
        making.start(of_pdf, of_site)
        with stages.stage("chapters"):
            composed, labels = checked_chapters(project, order, snapshot)
        reading = composed.reading
        draw = partial(
            draw_all,
            facts=snapshot.results.facts,
            cache_dir=project.cache / "exhibits",
            out_dir=made / "book",
        )
        index = None
        try:
            with stages.stage("exhibits"):
                tables = draw([snapshot.results.tables[name] for name in reading.tables], [])
                write_book(project, made / "book", composed, order, snapshot.edition)
                files = data_files(
                    snapshot.results.unit_tables, snapshot.edition, project.cache / "unit_tables"
                )
                write_data_files(files, made / "book")
                making.begin_pdf(of_pdf)
                shown = [snapshot.results.figures[name] for name in reading.figures]
                figures = draw([], shown)
                write_exhibit_files(
                    [*shown, *(snapshot.results.tables[name] for name in reading.tables)],
                    snapshot.results.facts,
                    snapshot.edition,
                    project.cache / "downloads",
                    made / "book",
                )
            with making.pdf():
                if "html" in formats:
                    with stages.stage("for phones"):
                        draw([], shown, processes=1 if "pdf" in formats else 2, narrow=True)
                converted = making.site(labels, of_site)
                if search and engines.get("html") == "embedded":
                    index = begin_index(made / "site", project.cache / "search")
            if "html" in formats:
                shutil.copytree(made / "book" / FOLDER, made / "site" / FOLDER, copy_function=_link)
                with stages.stage("numbers"):
                    write_numbers(project, reading, snapshot.key, made / "site")
            if index is not None:
                with stages.stage("search"):
                    index.write_to(made / "site")
            with stages.stage("manifest"):
                # Quarto's pages hold links of its own making, which only a browser follows.
                if engines.get("html") == "embedded" and (
                    broken := list(broken_links(made / "site"))
                ):
                    raise ReportIsWrong(broken)
                inputs = inputs_of(project, order)
                if made_from(project.build) == inputs:
                    making.keep_the_rest()
                write_records(project, made, snapshot, composed, labels, engines, inputs)
            put_in_place(made, project.build)
        finally:
            if index is not None:
                index.give_up()
            shutil.rmtree(made, ignore_errors=True)
    return Rendered(
        site=project.site if "html" in formats else None,
        pdf=project.build / (chapter_pdf(only) if only else "report.pdf")
        if "pdf" in formats
        else None,
        engines=engines,
        facts=len(reading.printed_facts()),
        claims=len(reading.claims),
        tables=len(reading.tables),
        figures=len(reading.figures),
        redrawn=tables.drawn + figures.drawn,
        pages_converted=converted,
    )


def _link(source: str, target: str) -> None:
    """One file under two names, which costs a tenth of a copy; where that cannot be, a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _engines(engine: Engine, formats: tuple[Format, ...]) -> dict[str, str]:
    """Which engine makes which format."""
    if engine == "embedded" or (engine == "auto" and not quarto.installed()):
        return dict.fromkeys(formats, "embedded")
    typst_books = quarto.makes_typst_books(quarto.quarto_version())
    return {f: "quarto" if f == "html" or typst_books else "embedded" for f in formats}


def _chapter_page(order: Order, chapter: str) -> str:
    """The page of a chapter named by its file name, without its ending."""
    if not chapter:
        return ""
    names = {book_name(file).removesuffix(".qmd"): book_name(file) for file in order.files}
    if chapter not in names:
        known = ", ".join(sorted(names))
        raise CouldNotRun(f"there is no chapter {chapter!r}; there are {known}")
    return names[chapter]

"""The quick page: one edited chapter on its own page, before the whole report is rendered again.

It goes the way that a render goes, with the same functions, and leaves out what only the whole book can
tell. A chapter that prints what others print has no quick page; the render that follows brings it, and
the drawings for phones, and what the numbers of a page say when they are asked.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from analysis.text_file import read_text
from report.bibliography import Work, read_bibliography
from report.book import with_tables
from report.chapters.compose import compose
from report.chapters.order import Order, book_name, read_order
from report.chapters.reading import Reading
from report.checks.chapters import source_findings
from report.checks.images import image_findings
from report.downloads.exhibit_files import write_exhibit_files
from report.engine.book import BookFolder, read_book
from report.engine.html import finished, question
from report.engine.labels import scan_labels
from report.engine.pandoc import Pandoc
from report.exhibits.cache import draw_all
from report.finding import ReportIsWrong
from report.project import Project
from report.snapshot import Snapshot, take_snapshot
from report.wording.lexicon import Lexicon, read_lexicon

_WHOLE_BOOK = re.compile(
    r"(register|reconciliation|exhibit_list|questionnaire|unit_tables|unit_files|new_references)\s*\("
)


@dataclass(frozen=True)
class QuickPages:
    """What a render left behind that a single page can be made with."""

    project: Project
    snapshot: Snapshot
    order: Order
    book: BookFolder
    lexicon: Lexicon
    works: Sequence[Work]
    is_rendered: bool = True

    @classmethod
    def after_render(cls, project: Project) -> Self:
        """For the project as it was last rendered."""
        wording, bibliography = project.templates / "wording.yml", project.bibliography
        name = project.relative(bibliography)
        return cls(
            project,
            take_snapshot(project),
            read_order(project.root, project.quarto_yml),
            read_book(project.book),
            read_lexicon(wording, project.relative(wording)),
            read_bibliography(read_text(bibliography, name), name).works,
        )

    def with_numbers(self, snapshot: Snapshot) -> Self:
        """For other results than those that were rendered."""
        return replace(self, snapshot=snapshot, is_rendered=False)

    def page(self, file: str, pandoc: Pandoc) -> tuple[str, bytes] | None:
        """The name and the content of the chapter's page, or nothing where it must wait.

        Raises:
            ReportIsWrong: with what is wrong in the chapter itself.
        """
        source = read_text(self.project.root / file, file)
        if _WHOLE_BOOK.search(source):
            return None
        composed = compose(
            self.project.root,
            self.order,
            self.snapshot.results,
            self.lexicon,
            self._edition,
            cache=self.project.cache,
            results_key=self.snapshot.key,
            works=self.works,
            only=file,
        )
        findings = [
            *composed.reading.findings,
            *source_findings(self.project, file, source, self.lexicon),
            *image_findings(file, source, self.project.root),
        ]
        if findings:
            raise ReportIsWrong(findings)
        name, reading = book_name(file), composed.reading
        with self._exhibits(reading) as shown:
            text = with_tables(composed.pages[name], reading.tables, shown)
            book = self.book.with_text(name, text)
            page = next(page for page in book.pages if page.name == name)
            answer = pandoc.ask("html", question(book, [page], scan_labels(book.pages)))
            return page.html_name, finished(answer[name], book.with_exhibits(shown)).encode()

    def files_of(self, pages: Iterable[str]) -> tuple[str, ...]:
        """The chapters behind pages, by their path in the project, in the order of the book."""
        names = {Path(page).stem for page in pages}
        return tuple(f for f in self.order.files if Path(book_name(f)).stem in names)

    @property
    def _edition(self) -> Mapping[str, Any]:
        return self.snapshot.edition

    def _is_drawn(self, reading: Reading) -> bool:
        """Whether everything that the chapter shows was drawn by the last render, of these numbers."""
        figures = (self.book.path / "figures" / f"fig-{name}.svg" for name in reading.figures)
        tables = (self.book.path / "tables" / f"tbl-{name}.html" for name in reading.tables)
        return self.is_rendered and all(file.is_file() for file in (*figures, *tables))

    @contextmanager
    def _exhibits(self, reading: Reading) -> Iterator[Path]:
        """The folder with everything that the chapter shows: the last render's, or one drawn for it."""
        if self._is_drawn(reading):
            yield self.book.path
            return
        with TemporaryDirectory(prefix="exhibits-") as scratch:
            self._draw(reading, Path(scratch))
            yield Path(scratch)

    def _draw(self, reading: Reading, folder: Path) -> None:
        """Draw what the chapter shows, as a render would; what has not changed is kept from before."""
        results, cache = self.snapshot.results, self.project.cache
        tables = [results.tables[name] for name in reading.tables]
        figures = [results.figures[name] for name in reading.figures]
        draw_all(tables, figures, results.facts, cache / "exhibits", folder)
        write_exhibit_files(
            [*tables, *figures], results.facts, self._edition, cache / "downloads", folder
        )

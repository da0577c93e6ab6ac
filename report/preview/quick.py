"""The quick page: one edited chapter on its own page, before the whole report is rendered again.

It goes the way that a render goes, with the same functions, and leaves out what only the whole book can
tell. A chapter that prints what others print, or shows an exhibit that is not drawn yet, has no quick
page; the render that follows brings it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from analysis.text_file import read_text
from report.bibliography import Work, read_bibliography
from report.book import with_tables
from report.chapters.compose import compose
from report.chapters.order import Order, book_name, read_order
from report.chapters.reading import Reading
from report.checks.chapters import source_findings
from report.checks.images import image_findings
from report.engine.book import BookFolder, read_book
from report.engine.html import finished, question
from report.engine.labels import scan_labels
from report.engine.pandoc import Pandoc
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
        if not self._is_drawn(composed.reading):
            return None
        name = book_name(file)
        text = with_tables(composed.pages[name], composed.reading.tables, self.book.path)
        book = self.book.with_text(name, text)
        page = next(page for page in book.pages if page.name == name)
        answer = pandoc.ask("html", question(book, [page], scan_labels(book.pages)))
        return page.html_name, finished(answer[name], book).encode()

    @property
    def _edition(self) -> Mapping[str, Any]:
        return self.snapshot.edition

    def _is_drawn(self, reading: Reading) -> bool:
        """Whether everything that the chapter shows was drawn by the last render."""
        figures = (self.book.path / "figures" / f"fig-{name}.svg" for name in reading.figures)
        tables = (self.book.path / "tables" / f"tbl-{name}.html" for name in reading.tables)
        return all(file.is_file() for file in (*figures, *tables))

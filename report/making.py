"""Making the formats of one book folder: the site and the PDF, side by side where the cores allow."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from report.engine import quarto
from report.engine.embedded import BookFolder, Pandoc, read_book
from report.engine.labels import Labels
from report.pages import PageCache
from report.pdf_cache import begin_kept_text, kept_pdf
from report.project import Project
from report.stages import Stages


@dataclass
class Making:
    """What is made in `made`: the formats in `engines`, each by the engine named there.

    With `only`, the PDF is of that page alone.
    """

    project: Project
    made: Path
    engines: Mapping[str, str]
    only: str
    stages: Stages
    _typst: Callable[[], str] | None = field(default=None, init=False)

    def start(self, of_pdf: Pandoc, of_site: Pandoc) -> None:
        """Let the programs that will be needed load while the chapters are read."""
        if self._embeds_pdf:
            of_pdf.start()
        if self.engines.get("html") == "embedded":
            of_site.start()

    @property
    def _embeds_pdf(self) -> bool:
        """Whether the embedded engine makes a PDF; one chapter's own is always its work."""
        return self.engines.get("pdf") == "embedded" or ("pdf" in self.engines and bool(self.only))

    @property
    def _pdf_cache(self) -> Path:
        return self.project.cache / "pdf"

    def begin_pdf(self, pandoc: Pandoc) -> None:
        """Let pandoc begin with the PDF's text while the figures are drawn; it needs only the tables."""
        if self._embeds_pdf:
            only = [self.only] if self.only else None
            book = read_book(self.made / "book")
            self._typst = begin_kept_text(book, pandoc, self._pdf_cache, only=only)

    @contextmanager
    def pdf(self) -> Iterator[None]:
        """Make the PDF, if one was asked for, beside what is done within; figures must be drawn."""
        book = read_book(self.made / "book")
        if self._typst is None:
            # Quarto renders in the book folder itself, so one format must wait for the other.
            yield
            self._pdf(book)
        else:
            with ThreadPoolExecutor(1) as beside:
                made = beside.submit(self._pdf, book)
                yield
                made.result()

    def site(self, labels: Labels, pandoc: Pandoc) -> int:
        """Make the site, if one was asked for; the number of pages that had to be converted."""
        if "html" not in self.engines:
            return 0
        book = read_book(self.made / "book")
        with self.stages.stage("html"):
            if self.engines["html"] == "quarto":
                quarto.render_site(book.path, self.made / "site")
                return len(book.pages)
            pages = PageCache(self.project.cache / "pages")
            return pages.render(book, self.made / "site", labels, pandoc)

    def _pdf(self, book: BookFolder) -> None:
        if "pdf" not in self.engines:
            return
        with self.stages.stage("pdf"):
            if self._typst is None:
                quarto.render_pdf(book.path, self.made / "report.pdf")
            else:
                name = chapter_pdf(self.only) if self.only else "report.pdf"
                kept_pdf(book, self.made / name, self._typst(), self._pdf_cache)

    def keep_the_rest(self) -> None:
        """What was not asked for stays as it was last made, here or by another command.

        That is right only if nothing has changed.
        """
        for folder in (entry for entry in self.project.build.iterdir() if entry.is_dir()):
            if not (self.made / folder.name).exists():
                shutil.copytree(folder, self.made / folder.name)
        for pdf in self.project.build.glob("report*.pdf"):
            if not (self.made / pdf.name).exists():
                shutil.copyfile(pdf, self.made / pdf.name)


def chapter_pdf(page: str) -> str:
    """The name of one chapter's own PDF: `housing.qmd` gives `report-housing.pdf`."""
    return f"report-{page.removesuffix('.qmd')}.pdf"

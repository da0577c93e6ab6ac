"""Pages kept by content: a page is converted again only when something that it shows has changed.

A page depends on its own text and figures, on the whole book's labels, headings and cited works
(numbers, sidebar, 2020a and 2020b), on the bibliography, and on templates and code that make pages.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from report.engine.book import BookFolder, Page
from report.engine.citations import cited_keys
from report.engine.embedded import Pandoc, render_html
from report.engine.labels import Labels
from report.snapshot import keep

_FIGURE = re.compile(r"\]\((figures/[^)\s]+)\)")
_MAKERS = (Path(__file__).parent / "engine", Path(__file__).parents[1] / "templates")


@dataclass(frozen=True)
class PageCache:
    """Finished pages in `folder`, by the hash of everything they depend on."""

    folder: Path

    def render(
        self, book: BookFolder, site: Path, labels: Labels, pandoc: Pandoc, *, only: str = ""
    ) -> int:
        """Make the site; the number of pages that had to be converted."""
        keys = page_keys(book, labels)
        stale = [p for p in book.pages if not self._kept(keys[p.name]).is_file()]
        if only:
            stale = [p for p in stale if p.name == only] or [p for p in book.pages if p.name == only]
        render_html(book, site, only=[page.name for page in stale], worker=pandoc)
        for page in book.pages:
            kept, shown = self._kept(keys[page.name]), site / page.html_name
            if shown.is_file():
                keep(kept, shown.read_bytes())
            elif kept.is_file():
                keep(shown, kept.read_bytes())
        missing = [p for p in book.pages if not (site / p.html_name).is_file()]
        if missing:
            render_html(book, site, only=[page.name for page in missing], worker=pandoc)
        return len(stale) + len(missing)

    def _kept(self, key: str) -> Path:
        return self.folder / f"{key}.html"


def page_keys(book: BookFolder, labels: Labels) -> dict[str, str]:
    """The hash of everything that each page depends on, by page name."""
    shared = _hash(
        json.dumps(labels.to_json(labels.by_id), sort_keys=True).encode(),
        json.dumps(_headings(labels)).encode(),
        json.dumps(sorted({key for page in book.pages for key in cited_keys(page.text)})).encode(),
        json.dumps(book.config, sort_keys=True, default=str).encode(),
        *(file.read_bytes() for file in (book.bibliography, book.csl) if file),
        *(file.read_bytes() for file in _maker_files()),
        version("pypandoc_binary").encode(),
    )
    return {page.name: _page_key(page, shared, book.path) for page in book.pages}


def _page_key(page: Page, shared: str, folder: Path) -> str:
    figures = (folder / name for name in _FIGURE.findall(page.text))
    return _hash(shared.encode(), page.text.encode(), *(f.read_bytes() for f in figures if f.is_file()))


def _headings(labels: Labels) -> dict[str, list[dict[str, object]]]:
    """The headings without the lines they stand on, which move with every edit."""
    return {
        page: [{k: v for k, v in asdict(h).items() if k != "line"} for h in headings]
        for page, headings in labels.headings.items()
    }


def _maker_files() -> Iterable[Path]:
    suffixes = (".py", ".lua", ".html", ".css", ".js", ".csl", ".svg")
    for folder in _MAKERS:
        yield from sorted(file for file in folder.rglob("*") if file.suffix in suffixes)


def _hash(*parts: bytes) -> str:
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()

"""Pages kept by content: a page is converted again only when something that it shows has changed.

The engine says what a page depends on; the code that makes pages and the version of pandoc count too.
"""

from dataclasses import dataclass
from pathlib import Path

from report.engine.book import BookFolder
from report.engine.embedded import Pandoc, page_digest, render_html
from report.engine.html import write_assets
from report.engine.labels import Labels
from report.kept import joined_digest, keep, keep_sealed, sealed
from report.snapshot import digest
from report.tools import version_of

_ENGINE = Path(__file__).parent / "engine"


@dataclass(frozen=True)
class PageCache:
    """Finished pages in `folder`, by the hash of everything they depend on."""

    folder: Path

    def render(self, book: BookFolder, site: Path, labels: Labels, pandoc: Pandoc) -> int:
        """Make the site; the number of pages that had to be converted."""
        makers = makers_digest()
        kept = {
            page.name: self.folder
            / f"{joined_digest((makers, page_digest(book, page, labels)))}.html"
            for page in book.pages
        }
        whole = {name: content for name, file in kept.items() if (content := sealed(file))}
        stale = [page for page in book.pages if page.name not in whole]
        if stale:
            render_html(book, site, only=[page.name for page in stale], worker=pandoc)
        else:
            write_assets(site / "assets")
        for page in book.pages:
            shown = site / page.html_name
            if page in stale:
                keep_sealed(kept[page.name], shown.read_bytes())
            else:
                keep(shown, whole[page.name])
        return len(stale)


def makers_digest() -> str:
    """The hash of the code that makes pages, and of the program that converts them."""
    code = (file for file in sorted(_ENGINE.rglob("*")) if file.suffix in (".py", ".lua"))
    return digest(_ENGINE, code, version_of("pypandoc_binary"))

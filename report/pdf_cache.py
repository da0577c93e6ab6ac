"""The PDF kept by content: it is set again only when its text, a picture or what sets it has changed.

The last PDF of each name is kept, and the last text that pandoc made for it, since making them takes
longer than all other work of a render in which nothing changed.
"""

from collections.abc import Callable, Collection
from pathlib import Path

from report.engine import pdf, tags
from report.engine.book import BookFolder
from report.engine.pandoc import Pandoc
from report.engine.pdf import FONTS, begin_typst, typst_template, write_pdf
from report.kept import code_of, joined_digest, keep, keep_sealed, sealed
from report.pages import makers_digest
from report.snapshot import digest
from report.tools import version_of


def begin_kept_text(
    book: BookFolder, pandoc: Pandoc, folder: Path, *, only: Collection[str] | None = None
) -> Callable[[], str]:
    """`begin_typst`, or the text that it last gave when nothing that it reads has changed.

    Figures may still be missing from the book: the text names them and does not look into them.
    """
    pages = sorted(only or (page.name for page in book.pages))
    read = (f for f in sorted(book.path.rglob("*")) if f.is_file() and f.parent.name != "figures")
    made_from = (digest(book.path, read), makers_digest(), typst_template(), *pages)
    key = joined_digest(made_from).encode()
    file = folder / ("text-of-one" if only else "text")
    known, _, content = (sealed(file) or b"").partition(b"\n")
    if known == key:
        return lambda: content.decode()
    wait = begin_typst(book, pandoc, only=only)

    def made() -> str:
        text = wait()
        keep_sealed(file, key + b"\n" + text.encode())
        return text

    return made


def kept_pdf(book: BookFolder, out: Path, text: str, folder: Path) -> bool:
    """Write the book's PDF to `out`; whether it had to be set. Raises BookError.

    What was made last under the same name stands in `folder`, after the digest of what it was made from.
    """
    made_from = _made_from(book, text).encode()
    file = folder / out.name
    key, _, content = (sealed(file) or b"").partition(b"\n")
    if key == made_from:
        keep(out, content)
        return False
    write_pdf(book, out, text)
    keep_sealed(file, made_from + b"\n" + out.read_bytes())
    return True


def _is_set(file: Path) -> bool:
    """Whether a file of the book may be in the PDF; figures for phones are drawn while it is set."""
    return file.suffix != ".qmd" and not file.name.endswith(".narrow.svg")


def _made_from(book: BookFolder, text: str) -> str:
    """The digest of the text, the pictures, the fonts, and the programs that set them."""
    shown = (f for f in sorted(book.path.rglob("*")) if f.is_file() and _is_set(f))
    makers = (code_of(pdf, tags), *(version_of(name) for name in ("typst", "pikepdf")))
    fonts = digest(FONTS, sorted(FONTS.glob("*.ttf")))
    return digest(book.path, shown, text, fonts, *makers)

"""The PDF: pandoc writes the book's text as Typst, Typst sets it, and the tags are completed.

The compiler refuses to write what breaks PDF/UA-1 (no title, a figure without alternative text, a
skipped heading level), so a PDF that exists has passed it.
"""

import json
from collections.abc import Callable, Collection
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from report.engine.book import BookError, BookFolder
from report.engine.html import TEMPLATES, question
from report.engine.imprint import imprint
from report.engine.labels import scan_labels
from report.engine.pandoc import Pandoc

# In the order in which they are read: each may use what stands before it.
TEMPLATE_FILES = ("book.typ", "appendices.typ", "front.typ")
FONTS = TEMPLATES / "fonts"
STANDARDS: list[Literal["ua-1", "a-3a"]] = ["ua-1", "a-3a"]


def render_pdf(
    book: BookFolder,
    out: Path,
    *,
    only: Collection[str] | None = None,
    worker: Pandoc | None = None,
) -> Path:
    """Write the book as PDF/UA-1 and PDF/A-3a to `out`, or those of its pages named in `only`.

    Numbers are the whole book's either way. Raises BookError or PandocError.
    """
    with nullcontext(worker) if worker else Pandoc() as pandoc:
        return write_pdf(book, out, typst_text(book, pandoc, only=only))


def write_pdf(book: BookFolder, out: Path, text: str) -> Path:
    """Set the Typst text of the book and write it to `out`, tags completed. Raises BookError."""
    from report.engine.tags import with_row_headers

    isbn = "".join(sign for sign in book.edition.isbn_pdf if sign.isalnum())
    pdf = with_row_headers(set_pages(book, text), f"urn:isbn:{isbn}" if isbn else "")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(pdf)
    return out


def typst_text(book: BookFolder, pandoc: Pandoc, *, only: Collection[str] | None = None) -> str:
    """The book's pages as Typst, template first. Raises PandocError."""
    return begin_typst(book, pandoc, only=only)()


def begin_typst(
    book: BookFolder, pandoc: Pandoc, *, only: Collection[str] | None = None
) -> Callable[[], str]:
    """Begin with the Typst text; calling what this returns waits for it.

    Tables must be drawn before, figures only before the text is set.
    """
    pandoc.start()
    pages = [p for p in book.pages if (p.in_pdf if only is None else p.name in only)]
    answer = pandoc.begin("typst", question(book, pages, scan_labels(book.pages)))
    return lambda: typst_template() + str(answer()) + "\n"


def typst_template() -> str:
    """The look of the PDF, and the pages before the first chapter."""
    folder = TEMPLATES / "typst"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in TEMPLATE_FILES)


def set_pages(book: BookFolder, text: str) -> bytes:
    """Typst's PDF, the same bytes wherever it is made: own fonts, and the edition's date as time."""
    import typst

    book.require_cover()
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)]
    )
    compiler = typst.Compiler(root=str(book.path), font_paths=fonts, ignore_system_fonts=True)
    try:
        pdf = compiler.compile(
            input=text.encode(),
            format="pdf",
            sys_inputs={"edition": json.dumps(_edition(book) | _lists(text), ensure_ascii=False)},
            pdf_standards=[*STANDARDS],
            timestamp=_timestamp(book.edition.date),
        )
    except typst.TypstError as error:
        raise BookError(_explained(error, text)) from None
    assert isinstance(pdf, bytes)
    return pdf


def _edition(book: BookFolder) -> dict[str, Any]:
    said = book.edition.to_json()
    year, month, day = (int(part) for part in (book.edition.date or "1970-01-01").split("-"))
    lines = [{"name": line.name, "value": line.value} for line in imprint(book.edition)]
    return said | {"imprint": lines, "date_parts": {"year": year, "month": month, "day": day}}


def _lists(text: str) -> dict[str, bool]:
    """Which lists of exhibits the Typst text has something for."""
    return {f"has_{kind}s": f"\n#exhibit-{kind}(" in text for kind in ("table", "figure")}


def _timestamp(date: str) -> int:
    """Midnight of the edition's date, so that no clock is read."""
    return int(datetime.fromisoformat(date or "1970-01-01").replace(tzinfo=UTC).timestamp())


def _explained(error: Any, text: str) -> str:
    hints = "".join(f"\n  {hint}" for hint in error.hints)
    return f"Typst could not set the book: {error.message}{hints}\n{error.diagnostic}"[:2000]

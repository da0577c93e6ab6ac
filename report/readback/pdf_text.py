"""The text of a finished PDF, page by page, as a program for reading aloud gets it."""

import json
import re
import sys
from pathlib import Path

from report.finding import CouldNotRun
from report.kept import code_of, kept_text
from report.manifest import sha256
from report.tools import version_of

# Running heads and feet stand among the outermost lines of a page.
_HEAD, _FOOT = 2, 3


def pdf_text(path: Path) -> list[str]:
    """The text of each page of the PDF.

    Raises:
        CouldNotRun: the file is no PDF.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        with PdfDocument(path) as document:
            return [page.get_textpage().get_text_range() for page in document]
    except PdfiumError as error:
        raise CouldNotRun(f"{path}: cannot be read as a PDF ({error}); render it again") from None


def kept_pdf_text(path: Path, folder: Path) -> list[str]:
    """The same, kept in `folder` for the same file, since reading a long book takes a second or two.

    Raises:
        CouldNotRun: the file is no PDF.
    """
    made_from = (sha256(path), version_of("pypdfium2"), code_of(sys.modules[__name__]))
    pages: list[str] = json.loads(
        kept_text(folder, made_from, lambda: json.dumps(pdf_text(path), ensure_ascii=False))
    )
    return pages


def running_text(pages: list[str]) -> str:
    """The pages as one text, without the heads and feet that repeat from one page to the next.

    Two pages far apart may begin with the same words of their own.
    """
    lines = [page.splitlines() for page in pages]
    edges = [{_unnumbered(line) for line in (*page[:_HEAD], *page[-_FOOT:])} for page in lines]
    beside = [
        before | after for before, after in zip([set(), *edges], [*edges[1:], set()], strict=False)
    ]

    def runs(at: int, page: list[str], repeated: set[str]) -> bool:
        outer = at < _HEAD or at >= len(page) - _FOOT
        words = _unnumbered(page[at])
        return outer and bool(words) and words in repeated

    return "\n".join(
        line
        for page, repeated in zip(lines, beside, strict=True)
        for at, line in enumerate(page)
        if not runs(at, page, repeated)
    )


def _unnumbered(line: str) -> str:
    """A line without its page number, which alone makes a foot differ from the next."""
    return re.sub(r"\d+", "", line).strip()

"""A chapter in English in a Norwegian book: its language is marked in both formats."""

from pathlib import Path

import pikepdf
import pytest

from report.engine.book import BookFolder
from report.engine.html import render_html
from report.engine.pandoc import Pandoc
from report.engine.pdf import render_pdf
from report.engine.tags import children
from report.readback.site_text import html_text
from tests.report.engine.folder import written_book

SUMMARY = """\
# Summary {.unnumbered lang="en"}

The "services" grew (@sec-fte, @sec-growth, @sec-preface).
"""


@pytest.fixture
def bilingual(tmp_path: Path) -> BookFolder:
    pages = {
        "index.qmd": '# Forord {.unnumbered #sec-preface}\n\nDet "vokste", se @sec-fte.\n',
        "summary-en.qmd": SUMMARY,
        "fte.qmd": "# Årsverk {#sec-fte}\n\nTekst.\n\n## Vekst {#sec-growth}\n\nTekst.\n",
    }
    return written_book(tmp_path / "book", pages)


def test_the_page_says_its_language_and_its_frame_stays_norwegian(
    bilingual: BookFolder, tmp_path: Path, pandoc: Pandoc
) -> None:
    render_html(bilingual, tmp_path, worker=pandoc)
    english = (tmp_path / "summary-en.html").read_text("utf-8")
    assert '<html lang="nb">' in english
    assert '<article lang="en">' in english
    norwegian = (tmp_path / "index.html").read_text("utf-8")
    assert "<article>" in norwegian
    assert '<span lang="en">Summary</span>' in norwegian


def test_quotation_marks_and_cross_references_are_in_the_language_of_the_page(
    bilingual: BookFolder, tmp_path: Path, pandoc: Pandoc
) -> None:
    render_html(bilingual, tmp_path, worker=pandoc)
    said = [block.text for block in html_text(tmp_path / "summary-en.html")]
    assert "The “services” grew (chapter\u00a01, section\u00a01.1, “Forord”)." in said
    said = [block.text for block in html_text(tmp_path / "index.html")]
    assert "Det «vokste», se kapittel\u00a01." in said


def test_the_tags_of_the_pdf_say_the_language(
    bilingual: BookFolder, tmp_path: Path, pandoc: Pandoc
) -> None:
    pdf = render_pdf(bilingual, tmp_path / "r.pdf", worker=pandoc)
    with pikepdf.open(pdf) as document:
        assert str(document.Root.Lang) == "nb-NO"
        (root,) = children(document.Root.StructTreeRoot)
        told = [
            (str(tag.S), str(tag.get("/Lang", "")))
            for tag in children(root)
            if str(tag.S) in ("/H1", "/P") and "/Lang" in tag
        ]
    assert ("/H1", "en") in told
    assert ("/P", "en") in told
    assert not [tag for tag, language in told if language not in ("en", "nb-NO")]

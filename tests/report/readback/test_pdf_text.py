from pathlib import Path

import pytest
import typst

from report.finding import CouldNotRun
from report.readback.pdf_text import kept_pdf_text, pdf_text, running_text

SOURCE = """
#set page(width: 10cm, height: 6cm, header: [Kapittel 3 Årsverk], footer: context [Rapporten 2023, side #counter(page).display()])
Det er 17 436 årsverk.
#pagebreak()
Det er 362 flere.
"""


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    (folder / "book.typ").write_text(SOURCE, encoding="utf-8")
    typst.compile(folder / "book.typ", output=folder / "book.pdf")
    return folder / "book.pdf"


def test_every_page_is_read(pdf: Path) -> None:
    first, second = pdf_text(pdf)
    assert "17 436 årsverk" in first
    assert "362 flere" in second


def test_what_was_read_is_kept_for_the_same_file(pdf: Path, tmp_path: Path) -> None:
    read = kept_pdf_text(pdf, tmp_path)
    assert read == pdf_text(pdf) == kept_pdf_text(pdf, tmp_path)
    assert len(list(tmp_path.iterdir())) == 1


def test_running_heads_and_feet_do_not_part_a_sentence(pdf: Path) -> None:
    assert running_text(pdf_text(pdf)).split() == (
        ["Det", "er", "17", "436", "årsverk.", "Det", "er", "362", "flere."]
    )


def test_a_line_of_digits_at_the_edge_of_a_page_is_no_running_line() -> None:
    pages = ["Vedlegg A\n17 436\n2023", "Vedlegg A\n362\n2023"]
    assert running_text(pages) == "17 436\n2023\n362\n2023"


def test_pages_far_apart_that_begin_alike_keep_their_first_line() -> None:
    pages = [
        "Vedlegg A\nBarn og unge.\n2016",
        "Vedlegg A\nVoksne.",
        "Vedlegg A\nBarn og unge.\n2023",
    ]
    assert running_text(pages) == "Barn og unge.\n2016\nVoksne.\nBarn og unge.\n2023"


def test_a_file_that_is_no_pdf_is_told(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_text("Ikke en PDF.")
    with pytest.raises(CouldNotRun, match="cannot be read as a PDF"):
        pdf_text(tmp_path / "report.pdf")

from pathlib import Path

import pytest

from report.engine.book import BookError, BookFolder, Edition, read_book
from tests.report.engine.folder import written_book


def test_pages_come_in_book_order_with_appendices_last(book: BookFolder) -> None:
    assert [page.name for page in book.pages] == [
        "index.qmd", "01-sammendrag.qmd", "04-arsverk.qmd", "05-fact.qmd", "90-referanser.qmd",
        "91-register.qmd",
    ]  # fmt: skip
    assert [page.appendix for page in book.pages] == [False] * 5 + [True]


def test_the_edition_says_what_the_cover_needs(book: BookFolder) -> None:
    assert book.edition.full_title == "Kommunalt psykisk helse- og rusarbeid 2023"
    assert book.edition.report_number == "2024:00001"
    assert book.edition.authors == ("Prøveinstituttet",)


def test_the_date_is_written_in_norwegian() -> None:
    assert Edition(year="2023", title="x", date="2023-12-20").date_words == "20. desember 2023"


def test_a_title_that_has_the_year_does_not_get_it_twice() -> None:
    assert Edition(year="2023", title="Helse 2023").full_title == "Helse 2023"


def test_authors_may_be_quartos_entries(tmp_path: Path) -> None:
    book = written_book(tmp_path, {"index.qmd": "# A"}, edition="  authors: [{name: Kari}, Ola]\n")
    assert book.edition.authors == ("Kari", "Ola")


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("book: [", "is not valid YAML"),
        ("project: {type: website}", "has no `book`"),
    ],
)
def test_a_config_that_is_no_book_says_so(tmp_path: Path, config: str, message: str) -> None:
    (tmp_path / "_quarto.yml").write_text(config)
    with pytest.raises(BookError, match=message):
        read_book(tmp_path)


def test_a_folder_without_config_names_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="render the chapters first"):
        read_book(tmp_path)


def test_a_missing_chapter_is_named(tmp_path: Path) -> None:
    book = written_book(tmp_path, {"index.qmd": "# A"})
    (tmp_path / "index.qmd").unlink()
    with pytest.raises(BookError, match="chapter 'index.qmd' is not in"):
        _ = book.pages


def test_an_unknown_edition_key_lists_the_known(tmp_path: Path) -> None:
    book = written_book(tmp_path, {"index.qmd": "# A"}, edition="  isnb-pdf: x\n")
    with pytest.raises(BookError, match="no key 'isnb_pdf'; known keys: .*isbn-pdf"):
        _ = book.edition


def test_a_missing_cover_figure_is_named(tmp_path: Path) -> None:
    book = written_book(tmp_path, {"index.qmd": "# A"}, edition="  cover-figure: figures/x.svg\n")
    with pytest.raises(BookError, match=r"cover-figure 'figures/x.svg' does not exist"):
        book.require_cover()

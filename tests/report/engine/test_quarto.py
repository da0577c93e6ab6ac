"""Quarto itself is no package; a stand-in that answers as its documentation says takes its place."""

from pathlib import Path

import pytest

from report.engine import quarto
from report.finding import CouldNotRun
from tests.stand_in.quarto import install, path_with


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def installed(version: str = "1.9.18", fails: bool = False) -> Path:
        monkeypatch.setenv("PATH", path_with(tmp_path))
        return install(tmp_path, version, fails=fails)

    return installed


def test_the_site_is_what_quarto_made_of_the_book(tmp_path: Path, stand_in) -> None:
    log = stand_in()
    book = tmp_path / "book"
    book.mkdir()
    quarto.render_site(book, tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "html"
    assert log.read_text().splitlines() == ["render . --to html"]


def test_the_pdf_is_the_one_that_quarto_made(tmp_path: Path, stand_in) -> None:
    stand_in()
    book = tmp_path / "book"
    book.mkdir()
    quarto.render_pdf(book, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_text() == "typst"
    assert not (book / "_book").exists()


@pytest.mark.parametrize(
    ("version", "makes"), [("1.5.33", False), ("1.9.17", False), ("1.9.18", True), ("1.11.0", True)]
)
def test_typst_books_came_with_1_9_18(stand_in, version: str, makes: bool) -> None:
    stand_in(version)
    assert quarto.makes_typst_books(quarto.quarto_version()) is makes


def test_a_failure_shows_what_quarto_said(tmp_path: Path, stand_in) -> None:
    stand_in(fails=True)
    with pytest.raises(CouldNotRun, match="Book chapter 'one.qmd' not found"):
        quarto.render_site(tmp_path, tmp_path / "site")


def test_without_quarto_the_message_names_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not quarto.installed()
    with pytest.raises(CouldNotRun, match="the embedded engine needs nothing"):
        quarto.quarto_version()

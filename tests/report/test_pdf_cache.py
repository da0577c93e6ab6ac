"""A PDF is set again when its text, a picture or a font has changed, and otherwise kept."""

import shutil
from pathlib import Path

import pytest

from report import pdf_cache
from report.engine.book import BookFolder, read_book
from report.engine.pandoc import Pandoc
from report.pdf_cache import begin_kept_text, kept_pdf

SAMPLE = Path(__file__).parent / "engine" / "book"


@pytest.fixture
def book(tmp_path: Path) -> BookFolder:
    shutil.copytree(SAMPLE, tmp_path / "book")
    return read_book(tmp_path / "book")


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were set, instead of setting them."""
    done: list[str] = []

    def set_quickly(book: BookFolder, out: Path, text: str) -> None:
        done.append(text)
        out.write_bytes(f"%PDF of {text}".encode())

    monkeypatch.setattr(pdf_cache, "write_pdf", set_quickly)
    return done


def test_the_same_text_is_set_once(book: BookFolder, settings: list[str], tmp_path: Path) -> None:
    out, cache = tmp_path / "report.pdf", tmp_path / "cache"
    assert kept_pdf(book, out, "A", cache)
    out.unlink()
    assert not kept_pdf(book, out, "A", cache)
    assert out.read_bytes() == b"%PDF of A"
    assert settings == ["A"]


def test_another_text_is_set_and_only_the_last_is_kept(
    book: BookFolder, settings: list[str], tmp_path: Path
) -> None:
    out, cache = tmp_path / "report.pdf", tmp_path / "cache"
    for text in ("A", "B", "A"):
        kept_pdf(book, out, text, cache)
    assert settings == ["A", "B", "A"]
    assert len(list(cache.iterdir())) == 1


def test_one_chapters_pdf_does_not_push_out_the_whole(
    book: BookFolder, settings: list[str], tmp_path: Path
) -> None:
    for name, text in (("report.pdf", "A"), ("report-fte.pdf", "B"), ("report.pdf", "A")):
        kept_pdf(book, tmp_path / name, text, tmp_path / "cache")
    assert settings == ["A", "B"]


def test_a_changed_picture_is_seen(book: BookFolder, settings: list[str], tmp_path: Path) -> None:
    out, cache = tmp_path / "report.pdf", tmp_path / "cache"
    kept_pdf(book, out, "A", cache)
    figure = book.path / "figures" / "fig-fte-series.svg"
    figure.write_text(figure.read_text("utf-8").replace("#0b5c7a", "#0b5c7b"), "utf-8")
    assert kept_pdf(book, out, "A", cache)


def test_a_damaged_copy_is_not_used(book: BookFolder, settings: list[str], tmp_path: Path) -> None:
    out, cache = tmp_path / "report.pdf", tmp_path / "cache"
    kept_pdf(book, out, "A", cache)
    kept = cache / "report.pdf"
    kept.write_bytes(kept.read_bytes()[:-1])
    assert kept_pdf(book, out, "A", cache)


def test_the_text_is_asked_for_again_only_when_a_page_has_changed(
    book: BookFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    def begin(book: BookFolder, pandoc: object, *, only: object) -> object:
        return lambda: asked.append("asked") or f"text {len(asked)}"  # type: ignore[func-returns-value]

    monkeypatch.setattr(pdf_cache, "begin_typst", begin)
    cache, pandoc = tmp_path / "cache", Pandoc()
    assert begin_kept_text(book, pandoc, cache)() == "text 1"
    (book.path / "figures").mkdir(exist_ok=True)
    (book.path / "figures" / "fig-new.svg").write_text("<svg/>", "utf-8")
    assert begin_kept_text(book, pandoc, cache)() == "text 1"
    page = sorted(book.path.glob("*.qmd"))[0]
    page.write_text(page.read_text("utf-8") + "\nMer.\n", "utf-8")
    assert begin_kept_text(book, pandoc, cache)() == "text 2"
    assert begin_kept_text(book, pandoc, cache, only=[page.name])() == "text 3"

"""The sample book, rendered once for all tests of the engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from report.engine.book import BookFolder, read_book
from report.engine.html import render_html
from report.engine.labels import Labels, scan_labels
from report.engine.pandoc import Pandoc
from report.engine.pdf import render_pdf

SAMPLE = Path(__file__).parent / "book"


@pytest.fixture(scope="session")
def book() -> BookFolder:
    return read_book(SAMPLE)


@pytest.fixture(scope="session")
def labels(book: BookFolder) -> Labels:
    return scan_labels(book.pages)


@pytest.fixture(scope="session")
def pandoc() -> Iterator[Pandoc]:
    with Pandoc() as running:
        yield running


@pytest.fixture(scope="session")
def site(book: BookFolder, pandoc: Pandoc, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    render_html(book, folder, worker=pandoc)
    return folder


@pytest.fixture(scope="session")
def pdf(book: BookFolder, pandoc: Pandoc, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return render_pdf(book, tmp_path_factory.mktemp("pdf") / "report.pdf", worker=pandoc)

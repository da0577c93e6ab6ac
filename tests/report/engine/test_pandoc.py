from pathlib import Path

import pytest

from report.engine.html import question
from report.engine.labels import scan_labels
from report.engine.pandoc import Pandoc, PandocError
from tests.report.engine.folder import written_book


def test_an_error_names_the_page_and_leaves_the_process_usable(
    tmp_path: Path, pandoc: Pandoc
) -> None:
    text = "# A {#sec-a}\n\n::: {#fig-a}\nIngen figur\n:::\n"
    book = written_book(tmp_path, {"index.qmd": text})
    asked = question(book, book.pages, scan_labels(book.pages))
    with pytest.raises(PandocError, match="index.qmd: #fig-a holds no image"):
        pandoc.ask("html", asked)
    well = written_book(tmp_path / "b", {"index.qmd": "# A"})
    assert "index.qmd" in pandoc.ask("html", question(well, well.pages, scan_labels(well.pages)))


def test_a_process_that_died_says_what_it_said() -> None:
    with Pandoc() as pandoc:
        pandoc.start().kill()
        with pytest.raises(PandocError, match="pandoc stopped"):
            pandoc.ask("html", {})

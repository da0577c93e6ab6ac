import shutil
from pathlib import Path

import pytest

from report.engine.book import BookFolder, read_book
from report.engine.citations import cited_keys
from report.engine.html import render_html, warm_up
from report.engine.pandoc import Pandoc


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            "Som @ose2020a viser [@hod2011; -@trane2022rural].",
            ("hod2011", "ose2020a", "trane2022rural"),
        ),
        ("Slutt på setningen @ose2020a.", ("ose2020a",)),
        ("Kolon i nøkkel [@doi:10.1000/x].", ("doi:10.1000/x",)),
        ("Se @fig-a, @Tbl-b og @sec-c.", ()),
        ("Skriv til post@eksempel.no", ()),
        ("`@kode` og\n```\n@gjerde\n```\n", ()),
    ],
)
def test_cited_keys(text: str, keys: tuple[str, ...]) -> None:
    assert cited_keys(text) == keys


def test_a_page_whose_citations_are_kept_is_the_same_to_the_byte(
    book: BookFolder, site: Path, tmp_path: Path
) -> None:
    pages = ["04-arsverk.qmd", "05-fact.qmd"]
    with Pandoc() as pandoc:
        warm_up(book, pandoc)
        for path in render_html(book, tmp_path, only=pages, worker=pandoc):
            assert path.read_bytes() == (site / path.name).read_bytes()


def test_kept_citations_follow_the_bibliography(book: BookFolder, tmp_path: Path) -> None:
    copy = tmp_path / "book"
    shutil.copytree(book.path, copy)
    with Pandoc() as pandoc:
        (before,) = render_html(
            read_book(copy), tmp_path / "a", only=["05-fact.qmd"], worker=pandoc
        )
        assert "Trane" in before.read_text(encoding="utf-8")
        bibliography = copy / "references.bib"
        bibliography.write_text(bibliography.read_text("utf-8").replace("Trane", "Trost"), "utf-8")
        (after,) = render_html(read_book(copy), tmp_path / "b", only=["05-fact.qmd"], worker=pandoc)
        assert "Trost" in after.read_text(encoding="utf-8")
        assert "Trane" not in after.read_text(encoding="utf-8")

"""`--engine quarto`: the same book folder through Quarto's command line, with a stand-in for it."""

import subprocess
from pathlib import Path

import pytest

from report.engine.pandoc import pandoc_path
from tests.end_to_end.conftest import Copy
from tests.stand_in.quarto import install, path_with


@pytest.mark.parametrize(
    ("version", "calls", "said"),
    [
        ("1.5.33", ["--version", "render . --to html"], "Quarto cannot make pdf of a book here"),
        ("1.9.18", ["--version", "render . --to html", "render . --to typst"], ""),
    ],
)
def test_quarto_makes_what_its_version_can(
    scratch: Copy, tmp_path: Path, version: str, calls: list[str], said: str
) -> None:
    log = install(tmp_path, version)
    done = scratch.report("render", "--engine", "quarto", PATH=path_with(tmp_path))
    assert done.returncode == 0, done.stderr
    assert log.read_text().splitlines() == calls
    assert said in done.stdout
    assert (scratch.build / "site" / "housing.html").read_text() == "html"
    assert (scratch.build / "report.pdf").read_bytes()[:4] == (b"typs" if not said else b"%PDF")


def test_auto_takes_the_embedded_engine_where_quarto_is_not_installed(scratch: Copy) -> None:
    done = scratch.report("render", "--engine", "auto", "--to", "html", PATH="")
    assert done.returncode == 0, done.stderr
    assert "Quarto is not installed; the embedded engine was used." in done.stdout


def test_the_book_folder_is_a_quarto_book_without_template_language(scratch: Copy) -> None:
    book = scratch.build / "book"
    pages = "\n".join(page.read_text("utf-8") for page in book.glob("*.qmd"))
    assert "<<" not in pages.replace("<<<", "")
    assert "<%" not in pages
    assert "[@" in pages
    assert not any(", p. " in line for line in pages.splitlines() if "[@" in line)
    assert {"_quarto.yml", "references.bib", "citations.csl", "tables.css"} <= {
        file.name for file in book.iterdir()
    }


def test_bare_quarto_at_the_root_is_stopped_with_one_line_that_names_the_command(
    rendered: Copy,
) -> None:
    config = (rendered.root / "_quarto.yml").read_text("utf-8")
    script = "templates/quarto/use-report-render.lua"
    assert f"pre-render: {script}" in config
    # Quarto runs a Lua script as pandoc does.
    done = subprocess.run(
        [pandoc_path(), "lua", script], cwd=rendered.root, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "report render" in done.stderr

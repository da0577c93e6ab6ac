from pathlib import Path

import pytest

from report.chapters.order import chapter_files, read_order
from report.finding import CouldNotRun


def test_the_order_of_the_book_is_that_of_quarto_yml(tmp_path: Path) -> None:
    (tmp_path / "_quarto.yml").write_text("book: {chapters: [index.qmd], appendices: [b.qmd]}")
    for name in ("index.qmd", "b.qmd"):
        (tmp_path / name).touch()
    assert [file.name for file in chapter_files(tmp_path)] == ["index.qmd", "b.qmd"]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("book: [", "not YAML"),
        ("project: {type: book}", "lists no chapters"),
        ("book: {chapters: [index.qmd, borte.qmd]}", "names 'index.qmd', 'borte.qmd'"),
    ],
)
def test_a_broken_quarto_yml_is_told(tmp_path: Path, config: str, message: str) -> None:
    (tmp_path / "_quarto.yml").write_text(config)
    with pytest.raises(CouldNotRun, match=message):
        read_order(tmp_path)

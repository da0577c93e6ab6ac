from pathlib import Path

import pytest

from analysis.yaml_file import YamlFileError
from report.chapters.order import Order, read_order
from report.finding import CouldNotRun


def test_the_order_of_the_book_is_that_of_quarto_yml(tmp_path: Path) -> None:
    (tmp_path / "_quarto.yml").write_text("book: {chapters: [index.qmd], appendices: [b.qmd]}")
    for name in ("index.qmd", "b.qmd"):
        (tmp_path / name).touch()
    assert read_order(tmp_path).files == ("index.qmd", "b.qmd")


def test_numbers_lead_to_the_register_wherever_it_stands_and_else_to_the_last_page() -> None:
    files = ("chapters/register.qmd", "chapters/colophon.qmd")
    assert Order(("index.qmd",), files, {}).register == "chapters/register.qmd"
    assert Order(("index.qmd",), ("b.qmd",), {}).register == "b.qmd"


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("project: {type: book}", "lists no chapters"),
        ("book: [index.qmd]", "lists no chapters"),
        ("", "lists no chapters"),
        ("book: {chapters: []}", "lists no chapters"),
        ("book: {chapters: [index.qmd, borte.qmd]}", "names 'borte.qmd', which does not exist"),
        ("book: {chapters: index.qmd}", "`book: chapters:` is 'index.qmd'; list the files"),
        ("book: {chapters: [index.qmd, 12]}", "12 under `book: chapters:` is not a file name"),
        ("book: {chapters: [{part: Del}]}", "parts are not supported"),
        ("book: {chapters: [index.qmd, index.qmd]}", "names 'index.qmd' twice"),
        ("book: {chapters: [index.qmd, x/index.qmd]}", "'index.qmd' and 'x/index.qmd'"),
        ("book: {chapters: [../outside.qmd]}", "'../outside.qmd', which lies outside"),
    ],
)
def test_a_list_of_chapters_that_cannot_be_a_book_is_told(
    tmp_path: Path, config: str, message: str
) -> None:
    root = tmp_path / "project"
    (root / "x").mkdir(parents=True)
    for name in ("index.qmd", "x/index.qmd", "../outside.qmd"):
        (root / name).touch()
    (root / "_quarto.yml").write_text(config)
    with pytest.raises(CouldNotRun) as stopped:
        read_order(root)
    assert message in str(stopped.value)


def test_a_quarto_yml_that_is_not_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "_quarto.yml").write_text("book:\n  chapters: [\n")
    with pytest.raises(YamlFileError, match=r"_quarto\.yml:3: not YAML"):
        read_order(tmp_path)


def test_the_list_of_an_older_edition_names_files_from_the_root(tmp_path: Path) -> None:
    folder = tmp_path / "chapters" / "2023"
    folder.mkdir(parents=True)
    (folder / "index.qmd").touch()
    quarto_yml = folder / "_quarto.yml"
    quarto_yml.write_text("book: {chapters: [chapters/2023/index.qmd]}")
    assert read_order(tmp_path, "chapters/2023/_quarto.yml").files == ("chapters/2023/index.qmd",)
    quarto_yml.write_text("book: {chapters: [index.qmd]}")
    with pytest.raises(CouldNotRun, match=r"chapters/2023/_quarto\.yml names 'index\.qmd'"):
        read_order(tmp_path, "chapters/2023/_quarto.yml")

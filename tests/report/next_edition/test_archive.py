from pathlib import Path

from report.chapters.order import book_name, read_order
from report.next_edition.archive import archive
from report.project import Project


def test_chapters_works_and_order_are_kept(root: Path) -> None:
    project = Project(root, 2023)
    newest = read_order(root)
    texts = {book_name(file): (root / file).read_bytes() for file in newest.files}
    assert archive(project) == root / "chapters" / "2023"
    kept = read_order(root, project.quarto_yml)
    assert project.quarto_yml == "chapters/2023/_quarto.yml"
    assert [book_name(file) for file in kept.files] == [book_name(file) for file in newest.files]
    assert {book_name(file): (root / file).read_bytes() for file in kept.files} == texts
    assert len(kept.appendices) == len(newest.appendices)
    assert project.bibliography.read_bytes() == (root / "references.bib").read_bytes()


def test_the_rest_of_the_book_is_as_it_was(root: Path) -> None:
    project, newest = Project(root, 2023), read_order(root).config
    archive(project)
    kept = read_order(root, project.quarto_yml).config
    assert {**kept, "book": {}} == {**newest, "book": {}}
    assert kept["book"]["title"] == newest["book"]["title"]


def test_what_is_kept_is_not_kept_again(root: Path) -> None:
    project = Project(root, 2023)
    archive(project)
    (root / "index.qmd").write_text("# Ny\n")
    assert archive(project) is None
    assert "# Ny" not in (project.archive / "index.qmd").read_text("utf-8")


def test_a_copy_that_was_cut_off_is_made_whole(root: Path) -> None:
    part = root / "chapters" / "2023.part"
    part.mkdir()
    (part / "rest.qmd").touch()
    archive(Project(root, 2023))
    assert not part.exists()
    assert not (root / "chapters/2023/rest.qmd").exists()

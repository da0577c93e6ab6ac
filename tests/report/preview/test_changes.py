from pathlib import Path

import pytest

from report.preview.changes import Changes, changes_in, watched_folders
from report.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "_quarto.yml").write_text(
        "book:\n  chapters: [index.qmd, chapters/housing.qmd, chapters/fte.qmd]\n"
    )
    for name in ("index.qmd", "chapters/housing.qmd", "chapters/fte.qmd", "data/2023/edition.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# Tittel\n")
    return Project(tmp_path, 2023)


@pytest.mark.parametrize(
    ("saved", "means"),
    [
        (["chapters/housing.qmd"], Changes(("chapters/housing.qmd",))),
        (["index.qmd"], Changes(("index.qmd",))),
        (["templates/html/book.css"], Changes(rest=True)),
        (["data/2023/answers.csv"], Changes(rest=True, results=True)),
        (["analysis/themes/housing.py"], Changes(rest=True, results=True)),
        (["report/render.py"], Changes(program=True)),
        (["build/2023/site/index.html"], Changes()),
        (["chapters/.housing.qmd.swp", "chapters/housing.qmd~"], Changes()),
        (["analysis/__pycache__/x.pyc"], Changes()),
        (["chapters/2022/housing.qmd"], Changes()),
        (
            ["chapters/fte.qmd", "references.bib"],
            Changes(("chapters/fte.qmd",), rest=True),
        ),
    ],
)
def test_what_a_saved_file_means(project: Project, saved: list[str], means: Changes) -> None:
    assert changes_in(project, [project.root / name for name in saved]) == means


def test_files_outside_the_project_mean_nothing(project: Project) -> None:
    assert not changes_in(project, [Path("/tmp/elsewhere.qmd")])


def test_the_build_is_not_watched(project: Project) -> None:
    (project.root / "build").mkdir()
    assert watched_folders(project.root) == (project.root / "chapters", project.root / "data")

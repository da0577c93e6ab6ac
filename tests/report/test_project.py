from pathlib import Path

import pytest

from report.finding import CouldNotRun
from report.project import Project


def project_at(root: Path, *years: int) -> Path:
    (root / "_quarto.yml").write_text("")
    for year in years:
        (root / "data" / str(year)).mkdir(parents=True)
        (root / "data" / str(year) / "edition.yml").write_text("")
    return root


def test_the_newest_edition_is_meant_unless_one_is_named(tmp_path: Path) -> None:
    root = project_at(tmp_path, 2022, 2023)
    assert Project.find(root).year == 2023
    assert Project.find(root, 2022).build == root / "build" / "2022"


def test_the_project_is_found_from_a_folder_inside_it(tmp_path: Path) -> None:
    root = project_at(tmp_path, 2023)
    assert Project.find(root / "data" / "2023").root == root


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(CouldNotRun, match="no report project"):
        Project.find(tmp_path)
    root = project_at(tmp_path, 2023)
    with pytest.raises(CouldNotRun, match="edition 2031 does not exist; there are 2023"):
        Project.find(root, 2031)


def test_an_older_edition_has_its_own_chapters_and_works(tmp_path: Path) -> None:
    root = project_at(tmp_path, 2023, 2024)
    archive = root / "chapters" / "2023"
    archive.mkdir(parents=True)
    for name in ("_quarto.yml", "references.bib"):
        (archive / name).touch()
    old, new = Project.find(archive, 2023), Project.find(archive, 2024)
    assert (old.root, old.quarto_yml, old.bibliography) == (
        root,
        "chapters/2023/_quarto.yml",
        archive / "references.bib",
    )
    assert (new.quarto_yml, new.bibliography) == ("_quarto.yml", root / "references.bib")

import subprocess
from pathlib import Path

import pytest

from report.publish.git_state import git_findings, git_state


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    (tmp_path / "kapittel.qmd").write_text("# Bolig\n")
    git(tmp_path, "add", ".")
    commit(tmp_path)
    return tmp_path


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(
        folder,
        "-c",
        "user.name=Kari",
        "-c",
        "user.email=kari@web.no",
        "commit",
        "-q",
        "-m",
        "Bolig",
    )


def test_a_clean_tagged_tree_has_nothing_against_it(repository: Path) -> None:
    git(repository, "tag", "2023-v1")
    state = git_state(repository)
    assert (len(state.commit), state.tag, state.changed) == (40, "2023-v1", ())
    assert git_findings(repository, 2023) == ()


def test_changes_new_files_and_a_missing_tag_are_all_told(repository: Path) -> None:
    (repository / "kapittel.qmd").write_text("# Bolig og mer\n")
    (repository / "årsverk.csv").write_text("1\n")
    found = git_findings(repository, 2023)
    assert [(f.file, f.rule) for f in found] == [
        ("kapittel.qmd", "not committed"),
        ("årsverk.csv", "not committed"),
        (".", "no tag"),
    ]


def test_the_tag_that_is_missing_is_that_of_the_version_to_be_published(repository: Path) -> None:
    (found,) = git_findings(repository, 2023, version=2)
    assert found.remedy == "Tag it: git tag 2023-v2."


def test_a_tag_that_stands_elsewhere_is_not_proposed_as_new(repository: Path) -> None:
    git(repository, "tag", "2023-v1")
    (repository / "kapittel.qmd").write_text("# Bolig og mer\n")
    git(repository, "add", ".")
    commit(repository)
    (found,) = git_findings(repository, 2023)
    assert found.remedy.startswith("2023-v1 stands on ")
    assert "git tag --force 2023-v1" in found.remedy


def test_many_changes_are_counted(repository: Path) -> None:
    for n in range(14):
        (repository / f"{n:02}.csv").write_text("1\n")
    texts = [f.text for f in git_findings(repository, 2023) if f.rule == "not committed"]
    assert (len(texts), texts[-1]) == (11, "and 4 files more")


def test_no_repository_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert [f.rule for f in git_findings(tmp_path, 2023)] == ["no revision"]

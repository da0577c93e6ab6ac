"""What a word of the command may name, and how it is refused."""

import subprocess
from pathlib import Path

import pytest

from report.diff import operand
from report.diff.operand import read_operand
from report.diff.revision import commit_of
from report.finding import CouldNotRun
from report.project import Project
from tests.report.diff.sides import number, side


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data" / "2023").mkdir(parents=True)
    (tmp_path / "data" / "2023" / "edition.yml").write_text("year: 2023\n")
    (tmp_path / "_quarto.yml").write_text("book:\n")
    return Project(tmp_path, 2023)


def test_what_names_nothing_is_refused_with_examples(project: Project) -> None:
    with pytest.raises(CouldNotRun, match=r"'tull' is no year, no folder .* give for example"):
        read_operand(project, "tull", None)


def test_a_word_that_looks_like_an_option_of_git_is_only_a_name(project: Project) -> None:
    subprocess.run(["git", "init", "-q", str(project.root)], check=True)
    assert commit_of(project.root, "--all") is None
    assert commit_of(project.root, "HEAD") is None


def test_a_year_after_the_last_report_is_refused(project: Project) -> None:
    with pytest.raises(CouldNotRun, match="no report on 2025 or a later year; there are 2023"):
        read_operand(project, "2025", None)


def test_a_year_without_a_report_is_read_from_the_next_one(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def computed(project: Project, there: Project, *, label: str, slug: str):
        asked.append(there.year)
        return side(number("x.2022"), number("x.2023"), label=label, slug=slug)

    monkeypatch.setattr(operand, "_computed", computed)
    found = read_operand(project, "2022", None)
    assert (found.year, found.side.year, asked) == (2022, 2023, [2023])
    assert found.side.label == "2022, slik tallene står i 2023"
    with pytest.raises(CouldNotRun, match="the report on 2023 has no numbers of 2015"):
        read_operand(project, "2015", None)

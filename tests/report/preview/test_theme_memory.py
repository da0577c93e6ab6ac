"""What a saved file costs: the themes that asked for what it changed, and no others."""

import csv
import shutil
from pathlib import Path

import pytest

from report.preview import theme_memory
from report.preview.theme_memory import ThemeMemory, program_digest
from report.project import Project
from report.theme_results import theme_runs

ROOT = Path(__file__).parents[3]
THEMES = ("priorities", "discharge")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    root = tmp_path / "project"
    shutil.copytree(ROOT / "data", root / "data")
    (root / "analysis" / "themes").mkdir(parents=True)
    (root / "analysis" / "rounding.py").write_text("# delt av alle\n")
    for name in THEMES:
        shutil.copy(ROOT / "analysis" / "themes" / f"{name}.py", root / "analysis" / "themes")
    return Project(root, 2023)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The themes that were run, for each time."""
    told: list[list[str]] = []

    def noted(themes: list[str], survey: object) -> object:
        told.append(themes)
        return theme_runs(themes, survey)  # type: ignore[arg-type]

    monkeypatch.setattr(theme_memory, "theme_runs", noted)
    monkeypatch.setattr(theme_memory, "theme_names", lambda project: THEMES)
    return told


def answer_otherwise(project: Project, question: str) -> None:
    """Exchange the first two different answers to the question."""
    file = project.root / "data" / "2023" / "answers.csv"
    rows = list(csv.reader(file.read_text("utf-8").splitlines()))
    at = rows[0].index(question)
    first = next(row for row in rows[1:] if row[at])
    other = next(row for row in rows[1:] if row[at] and row[at] != first[at])
    first[at] = other[at]
    with file.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written, lineterminator="\n").writerows(rows)


def test_only_what_asked_for_the_answer_is_run_again(
    project: Project, ran: list[list[str]]
) -> None:
    memory = ThemeMemory(project)
    before = memory.snapshot()
    assert memory.snapshot() == before
    answer_otherwise(project, "utskr_melding__tsb")
    after = memory.snapshot()
    assert ran == [[*THEMES], [], ["discharge"]]
    assert after.key != before.key
    assert after.results != before.results
    assert after == ThemeMemory(project).snapshot()


def test_a_saved_theme_is_run_and_a_saved_codebook_lets_all_run(
    project: Project, ran: list[list[str]]
) -> None:
    memory = ThemeMemory(project)
    memory.snapshot()
    theme = project.root / "analysis" / "themes" / "priorities.py"
    theme.write_text(theme.read_text("utf-8") + "\n# En linje til.\n", "utf-8")
    memory.snapshot()
    codebook = project.root / "data" / "codebook.yml"
    codebook.write_text(codebook.read_text("utf-8") + "\n# En linje til.\n", "utf-8")
    memory.snapshot()
    assert ran == [[*THEMES], ["priorities"], [*THEMES]]


def test_what_cannot_be_analysed_leaves_the_memory_as_it_was(
    project: Project, ran: list[list[str]]
) -> None:
    memory = ThemeMemory(project)
    before = memory.snapshot()
    file = project.root / "data" / "2023" / "answers.csv"
    right = file.read_text("utf-8")
    file.write_text(right.replace("\n", "\nx", 1), "utf-8")
    with pytest.raises(Exception, match=r"answers\.csv"):
        memory.snapshot()
    file.write_text(right, "utf-8")
    assert memory.snapshot() == before
    assert ran == [[*THEMES], []]


def test_shared_code_and_reference_data_are_for_another_process(project: Project) -> None:
    before = program_digest(project)
    answer_otherwise(project, "utskr_melding__tsb")
    theme = project.root / "analysis" / "themes" / "priorities.py"
    theme.write_text("# tom\n", "utf-8")
    assert program_digest(project) == before
    (project.root / "analysis" / "rounding.py").write_text("# en annen\n")
    assert program_digest(project) != before

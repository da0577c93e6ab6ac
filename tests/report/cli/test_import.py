"""`report import` as a user meets it: what it says, what it leaves alone, and its exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.deliveries.bad_workbooks import CASES
from tests.deliveries.project import ROOT, YEAR, csv_text, project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = project(tmp_path / "project")
    (root / "_quarto.yml").write_text("project: {type: book}\n", "utf-8")
    edition = (ROOT / f"data/{YEAR}/edition.yml").read_text("utf-8")
    (root / f"data/{YEAR}/edition.yml").write_text(edition, "utf-8")
    return root


def run(root: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "report", "import", *words],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


def test_the_difference_is_shown_and_a_dry_run_writes_nothing(root: Path) -> None:
    (root / "svar.csv").write_text(csv_text(), "utf-8")
    (root / "ny.csv").write_text(csv_text(behov="Nei"), "utf-8")
    first = run(root, "svar.csv", "--received", "2023-09-01")
    assert (first.returncode, first.stderr) == (0, "")
    assert "svar.csv: 3 rows, 8 columns (8 by name)\n  8 values recoded" in first.stdout
    assert "There were no answers for 2023.\n3 of 372 units have answers." in first.stdout
    assert "still says `synthetic: true`" in first.stdout
    answers = (root / "data/2023/answers.csv").read_bytes()
    dry = run(root, "ny.csv", "--dry-run")
    assert "    1101 behov: 'yes' → 'no'\n" in dry.stdout
    assert dry.stdout.endswith("Nothing was written (--dry-run).\n")
    assert (root / "data/2023/answers.csv").read_bytes() == answers
    assert len(list((root / "data/2023/deliveries").iterdir())) == 3


def test_a_bad_delivery_ends_with_1_and_the_answers_stand(root: Path) -> None:
    (root / "svar.csv").write_text(csv_text(), "utf-8")
    assert run(root, "svar.csv").returncode == 0
    before = {path: path.read_bytes() for path in (root / "data/2023").rglob("*.csv")}
    bad = [path.name for path in CASES["several_bad_files"](root)]
    done = run(root, *bad)
    assert done.returncode == 1
    assert "en.csv:2: behov: 'Jaa' is not one of yes, no, unknown" in done.stderr
    assert "2 findings; nothing was written." in done.stderr
    assert "Traceback" not in done.stderr
    assert {path: path.read_bytes() for path in (root / "data/2023").rglob("*.csv")} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("svar.csv", "--received", "1.9.2023"), "'1.9.2023' is not a date; write it as 2024-09-02"),
        (("svar.csv", "--edition", "2031"), "edition 2031 does not exist"),
        ((), "FILE"),
    ],
)  # fmt: skip
def test_bad_usage_ends_with_2(root: Path, words: tuple[str, ...], said: str) -> None:
    done = run(root, *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_unknown_columns_are_all_named_in_a_draft_of_the_map(root: Path) -> None:
    header, *rows = csv_text().splitlines()
    wide = [";".join([header, *(f"Q{n}" for n in range(40))]), *(row + ";" * 40 for row in rows)]
    (root / "svar.csv").write_text("\n".join(wide), "utf-8")
    done = run(root, "svar.csv")
    assert done.returncode == 1
    assert "… and 28 more of this kind: unknown column" in done.stderr
    assert "All of them: build/findings.txt" in done.stderr
    assert len((root / "build/findings.txt").read_text("utf-8").splitlines()) == 40
    assert "every unknown column: build/variables-2023.yml" in done.stdout
    assert '#   - "Q39"\n' in (root / "build/variables-2023.yml").read_text("utf-8")

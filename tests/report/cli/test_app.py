"""The command as a user meets it: verbs, exit codes, and mistakes without a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def report(*words: str, cwd: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "report", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


def test_help_names_the_verbs() -> None:
    shown = report("--help").stdout
    assert all(verb in shown for verb in ("render", "check", "synthesize", "facts"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("render", "--edition", "1999"), "edition 1999 does not exist; there are 2023"),
        (("render", "--to", "docx"), "there is no format 'docx'; there are html, pdf"),
        (("render", "--chapter", "husing"), "there is no chapter 'husing'; there are availability"),
        (("render", "--engine", "latex"), "latex"),
        (("facts", "finnesikke"), "no number matches 'finnesikke'"),
        (("publis",), "publis"),
    ],
)
def test_bad_usage_ends_with_2_and_says_what_there_is(words: tuple[str, ...], message: str) -> None:
    done = report(*words)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_outside_a_project_the_command_says_what_it_looks_for(tmp_path: Path) -> None:
    done = report("check", cwd=tmp_path)
    assert done.returncode == 2
    assert "_quarto.yml" in done.stderr

"""`report coding` shows how far the coding is; everything of 2023 is coded."""

from pathlib import Path

import pytest

from analysis.coding.state import CodingState
from report.cli.coding import command, told
from tests.analysis.coding.sample_project import read

ROOT = Path(__file__).parents[3]


def test_the_shipped_answers_are_coded(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    command(2023)
    said = capsys.readouterr().out
    assert "eldre_behov_hvordan    34 of 34 coded, 25 by two, alpha 0.81, uncertain: plan\n" in said
    assert said.endswith("The open answers of 2023 are coded.\n")


def test_each_state_is_told(tmp_path: Path) -> None:
    coding = read(tmp_path).coding
    assert told(CodingState("hvordan", 0, None, ())) == "no answers"
    assert told(CodingState("hvordan", 3, None, ())) == "3 answers, the scheme is not filled in"
    assert told(CodingState("hvordan", 3, coding, ())).startswith(
        "3 of 3 coded, 2 by two, alpha 0.50"
    )


def test_answers_that_are_left_out(tmp_path: Path) -> None:
    coding = read(tmp_path, "question: hvordan\nleft_out: For få svar.\n", "").coding
    assert told(CodingState("hvordan", 3, coding, ())) == "3 answers, left out: For få svar."

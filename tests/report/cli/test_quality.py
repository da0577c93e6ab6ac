"""`report quality` as a user meets it: a contradiction stops, until it is accepted with a reason."""

import json
import shutil
from pathlib import Path

import pytest
import typer

from report.cli.quality import command

ROOT = Path(__file__).parents[3]
ID = "sums_to.2023.1101.aarsverk_utdanning_voksne"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project's data with one municipality's full-time equivalents by education changed."""
    for name in ("data", "chapters", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("_quarto.yml", "index.qmd", "references.bib"):
        shutil.copy(ROOT / name, tmp_path / name)
    answers = tmp_path / "data/2023/answers.csv"
    head, first, *rest = answers.read_text(encoding="utf-8").splitlines()
    place = head.split(",").index("aarsverk_utdanning_voksne__other")
    cells = first.split(",")
    assert cells[0] == "1101"
    cells[place] = f"{float(cells[place] or 0) + 1:.1f}"
    answers.write_text("\n".join([head, ",".join(cells), *rest]) + "\n", encoding="utf-8")
    return tmp_path


def run(project: Path, patch: pytest.MonkeyPatch) -> int:
    """The exit code of the command in the project's folder."""
    patch.chdir(project)
    try:
        command()
    except typer.Exit as ended:
        return ended.exit_code
    return 0


def test_a_contradiction_stops_until_it_is_accepted_with_a_reason(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(project, monkeypatch) == 1
    said = capsys.readouterr().out
    assert "2023: 1 error, " in said
    assert f"  {ID}\n" in said
    assert "numbers were not checked" in said
    folder = project / "build/2023/quality"
    assert ID in (folder / "index.html").read_text(encoding="utf-8")
    found = json.loads((folder / "quality.json").read_text(encoding="utf-8"))
    grave = [entry for entry in found if entry["severity"] == "error"]
    assert [entry["id"] for entry in grave if entry["about"] == "answers"] == [ID]
    assert (folder / "quality.xlsx").stat().st_size > 5000

    accepted = project / "data/2023/accepted.yml"
    written = f"{ID}: Ett årsverk er delt mellom to utdanninger\nchange.2023.9999.x: Finnes ikke\n"
    accepted.write_text(written, encoding="utf-8")
    assert run(project, monkeypatch) == 0
    said = capsys.readouterr().out
    assert "2023: 0 errors, " in said
    assert "; 1 accepted." in said
    assert "numbers were not checked" not in said
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "Ett årsverk er delt mellom to utdanninger" in page
    assert (
        "data/2023/accepted.yml, linje 2: ingen regel finner «change.2023.9999.x» lenger." in page
    )
    assert accepted.read_text(encoding="utf-8") == written


def test_an_acceptance_without_a_reason_is_told_at_its_line(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "data/2023/accepted.yml").write_text(f"{ID}:\n", encoding="utf-8")
    assert run(project, monkeypatch) == 1
    said = capsys.readouterr().err
    assert f"data/2023/accepted.yml:1: '{ID}': the reason is nothing; write in words" in said
    assert not (project / "build/2023/quality").exists()

"""`report series`: the table it shows, the files it writes, and what it says of mistakes."""

import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from report.cli.series import SHOWN_AT_MOST, command, series_table, show
from report.finding import CouldNotRun
from report.unit_tables.printed import printed_cell
from tests.analysis.statistics.reform_survey import ROOT, reform_survey

SURVEY = reform_survey()


def test_areas_are_shown_with_breaks_signs_and_notes(capsys: pytest.CaptureFixture[str]) -> None:
    show(series_table(SURVEY, "fte.total", "county", 2024))
    shown = capsys.readouterr().out
    assert "inndelingen fra 2024" in shown
    assert "brudd" in shown
    assert "* helt eller delvis ført videre fra et tidligere år" in shown


def test_numbers_stand_whole_in_a_narrow_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    series = series_table(SURVEY, "fte.total", "county", 2024)
    show(series)
    shown = capsys.readouterr().out
    assert "…" not in shown
    for row in series.rows:
        for cell in row.cells:
            assert printed_cell(cell, series.decimals).number in shown


def test_a_series_that_starts_after_a_split_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    series = series_table(SURVEY, "fte.total", "municipality", 2024)
    show(series)
    shown = " ".join(capsys.readouterr().out.split())
    assert f"… and {len(series.rows) - SHOWN_AT_MOST} more rows in the files." in shown
    assert "Ålesund og Haram" in shown
    assert ". ikke aktuelt" in shown


def test_a_misspelt_measure_is_told_with_the_nearest() -> None:
    with pytest.raises(CouldNotRun, match="no measure 'fte.totl'.*did you mean 'fte.total'"):
        series_table(SURVEY, "fte.totl", "county", None)


def test_a_rate_of_single_units_is_refused_with_what_to_do() -> None:
    rate = next(m.id for m in SURVEY.codebook.measures if m.statistic == "rate")
    with pytest.raises(CouldNotRun, match="is a rate.*choose another --measure"):
        series_table(SURVEY, rate, "municipality", None)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the data alone."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "data", folder / "data")
    shutil.copyfile(ROOT / "_quarto.yml", folder / "_quarto.yml")
    return folder


def test_both_files_are_written_where_the_command_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    app = typer.Typer()
    app.command()(command)
    asked = ["--by", "rhf", "--measure", "fte.total", "--edition", "2023", "--division", "2020"]
    done = CliRunner().invoke(app, asked)
    assert done.exit_code == 0, done.output
    assert done.output.splitlines()[-2:] == [
        "build/2023/series/fte.total-rhf-2020.csv",
        "build/2023/series/fte.total-rhf-2020.xlsx",
    ]
    written = folder / "build" / "2023" / "series"
    lines = (written / "fte.total-rhf-2020.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "nøkkel;navn;år;verdi;tegn;videreført"
    assert len(lines) == 1 + 4 * 8
    assert (written / "fte.total-rhf-2020.xlsx").read_bytes().startswith(b"PK")


def test_a_division_that_never_began_is_a_finding(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    app = typer.Typer()
    app.command()(command)
    asked = ["--by", "rhf", "--measure", "fte.total", "--edition", "2023", "--division", "2021"]
    assert CliRunner().invoke(app, asked).exit_code == 1

"""The summary in the terminal, and the three files."""

from pathlib import Path
from shutil import copy, copytree

from report.project import Project
from report.quality.written import STOPS_SHOWN, summary, write
from tests.report.quality.sample import ROOT, finding, quality, verdict


def test_the_summary_counts_by_severity() -> None:
    assert summary(quality()).splitlines() == [
        "2023: 0 errors, 3 warnings, 2 notices; 1 accepted.",
        "Already in print, for information: 1 findings.",
    ]


def test_what_stops_is_named_by_id_and_bounded() -> None:
    errors = [finding("sums_to", f"{n}", "x", severity="error") for n in range(1101, 1131)]
    lines = summary(
        quality(
            answers=(verdict("sums_to", *errors), verdict("change", reached="error")),
            not_checked="x",
        )
    ).splitlines()
    assert (
        "The edition's own numbers were not checked: the answers must be put right first." in lines
    )
    assert "  sums_to.2023.1101.x" in lines
    assert lines[-1] == f"  … and {31 - STOPS_SHOWN} more"


def test_a_threshold_that_stops_is_said_with_its_limit() -> None:
    lines = summary(quality(answers=(verdict("change", reached="error"),))).splitlines()
    assert lines[-1] == "  change: 0 findings in 4, over the threshold error (20)"


def test_the_same_findings_are_the_same_files(tmp_path: Path) -> None:
    copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "data/2023").mkdir(parents=True)
    copy(ROOT / "data/2023/edition.yml", tmp_path / "data/2023/edition.yml")
    here = Project(tmp_path, 2023)
    files = write(here, quality())
    assert [here.relative(file) for file in files] == [
        "build/2023/quality/index.html",
        "build/2023/quality/quality.xlsx",
        "build/2023/quality/quality.json",
    ]
    first = [file.read_bytes() for file in files]
    assert [file.read_bytes() for file in write(here, quality())] == first
    assert all(first)

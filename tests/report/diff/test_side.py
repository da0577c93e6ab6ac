"""Reading a report's records, and refusing what is none."""

import json
from pathlib import Path

import pytest

from analysis.results import Results
from report.diff.side import read_side
from report.facts_file import facts_json
from report.finding import CouldNotRun

MANIFEST = {"edition": 2023, "title": "Rapporten", "notice": "", "inputs": {"a": "1"}, "tools": {}}


@pytest.fixture
def build(tmp_path: Path, results: Results) -> Path:
    (tmp_path / "facts.json").write_text(facts_json(results.facts, {}), "utf-8")
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST))
    return tmp_path


def read(folder: Path):
    return read_side(folder, label="build/2023", slug="build-2023")


def test_numbers_are_read_as_they_were_printed(build: Path) -> None:
    side = read(build)
    assert side.facts["fte.total.2023"].printed == "17\u00a0436"
    assert (side.year, side.inputs, side.contents, side.site) == (2023, {"a": "1"}, None, None)


def test_a_report_in_which_an_id_stands_twice_is_refused(build: Path) -> None:
    entries = json.loads((build / "facts.json").read_text("utf-8"))
    (build / "facts.json").write_text(json.dumps([*entries, entries[0]]))
    with pytest.raises(CouldNotRun, match="twice; render that report again"):
        read(build)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("facts.json", "[", "not JSON"),
        ("facts.json", '[{"id": 1}]', "damaged"),
        ("manifest.json", "{}", "damaged"),
        ("contents.json", "{}", "damaged"),
        ("contents.json", '{"pages": [{}]}', "damaged"),
    ],
)
def test_damaged_records_are_said_to_be(build: Path, name: str, text: str, said: str) -> None:
    (build / name).write_text(text)
    with pytest.raises(CouldNotRun, match=said):
        read(build)


def test_a_folder_without_records_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(CouldNotRun, match=r"there is no facts\.json in it; give the folder"):
        read(tmp_path)

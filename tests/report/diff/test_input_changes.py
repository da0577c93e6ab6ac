"""Inputs held against each other: files by hash, answers cell by cell."""

from pathlib import Path

import pytest

from analysis.delivery.difference import ChangedCell
from report.diff.changed_answers import ChangedCorrection
from report.diff.input_changes import input_changes, year_changes
from report.diff.input_kind import input_kind
from tests.report.diff.sides import side

ANSWERS = (
    "enhet,navn,status,bolig,alder\n1101,Eigersund,complete,medium,12\n1103,Stavanger,{},{},\n"
)
CORRECTIONS = "unit,variable,old,new,reason,source,who,date\n{}"
LINE = "1101,alder,12,{},confirmed_by_unit,Brev,NN,2023-10-01\n"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("data/2023/answers.csv", "answers"),
        ("data/2023/corrections.csv", "corrections"),
        ("data/2023/coding/bolig.csv", "coding"),
        ("data/2024/form.yml", "form"),
        ("data/codebook.yml", "codebook"),
        ("data/reference/folketall.csv", "reference"),
        ("data/published/figures.csv", "ledger"),
        ("data/quality.yml", "other"),
        ("analysis/fact.py", "analysis"),
        ("report/render.py", "code"),
        ("templates/wording.yml", "wording"),
        ("templates/html/book.css", "template"),
        ("chapters/2022/fte.qmd", "chapter"),
        ("chapters/2022/_quarto.yml", "chapter"),
        ("references.bib", "chapter"),
    ],
)
def test_a_path_says_what_kind_of_input_it_is(path: str, kind: str) -> None:
    assert input_kind(path) == kind


def test_answers_and_corrections_are_compared_cell_by_cell(tmp_path: Path) -> None:
    versions = {
        "a": ANSWERS.format("complete", "good"),
        "b": ANSWERS.format("not_started", "").replace("medium", "poor"),
        "c": CORRECTIONS.format(LINE.format(13)),
        "d": CORRECTIONS.format(LINE.format(14)),
    }
    for name, text in versions.items():
        (tmp_path / name).write_text(text, "utf-8")
    before = side(
        inputs={"data/2023/answers.csv": "a", "data/2023/corrections.csv": "c", "x.bib": "1"}
    )
    after = side(
        inputs={"data/2023/answers.csv": "b", "data/2023/corrections.csv": "d", "x.bib": "1"}
    )
    found = input_changes(before, after, lambda path, digest: tmp_path / digest)
    assert [(file.path, file.status) for file in found.files] == [
        ("data/2023/answers.csv", "changed"),
        ("data/2023/corrections.csv", "changed"),
    ]
    assert found.cells[2023] == (
        ChangedCell("bolig", "1101", "medium", "poor"),
        ChangedCell("bolig", "1103", "good", ""),
        ChangedCell("status", "1103", "complete", ""),
    )
    assert found.corrections[2023] == (
        ChangedCorrection("alder", "1101", "13", "14", "confirmed_by_unit", "Brev"),
    )
    assert found.names["1101"] == "Eigersund"


def test_a_version_that_is_gone_is_lost_and_a_tool_has_its_versions() -> None:
    before = side(inputs={"data/2023/answers.csv": "a"}, tools={"pandas": "3.0"})
    after = side(inputs={"data/2023/answers.csv": "b"}, tools={"pandas": "3.1", "typst": "1"})
    found = input_changes(before, after, lambda path, digest: None)
    assert found.files[0].lost
    assert found.cells == {}
    assert [(t.name, t.before, t.after) for t in found.tools] == [
        ("pandas", "3.0", "3.1"),
        ("typst", "", "1"),
    ]


def test_two_years_answers_are_held_against_each_other(tmp_path: Path) -> None:
    for year, text in (("2022", "good"), ("2023", "poor")):
        (tmp_path / "data" / year).mkdir(parents=True)
        (tmp_path / "data" / year / "answers.csv").write_text(ANSWERS.format("complete", text))
    found = year_changes(tmp_path, 2022, 2023)
    assert found.between_years
    assert found.cells == {2023: (ChangedCell("bolig", "1103", "good", "poor"),)}
    assert year_changes(tmp_path, 2019, 2023).cells == {}

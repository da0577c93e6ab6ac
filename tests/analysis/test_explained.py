"""Explanations of published figures are a person's, and a mistake in them is told at its line."""

from pathlib import Path

import pytest

from analysis.explained import ExplainedError, Explanation, read_explained
from analysis.ledger import read_ledger

ROOT = Path(__file__).parents[2]
KNOWN = ("fte.total.2015", "fte.total.2016", "units.lt2000.units.2023")


def written(root: Path, *lines: str, header: str = "id,fact,reads,reason") -> Path:
    folder = root / "data/published"
    folder.mkdir(parents=True)
    (folder / "explained.csv").write_text("\n".join((header, *lines)), encoding="utf-8")
    return root


def test_a_reason_another_id_and_both(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        "fte.total.2015,,,Før serien.",
        "units.lt2000.units.2023,units.lt2000.2023,,",
        "fte.total.2016,fte.all.2016,13 936,Avrundet i avisen.",
    )
    assert list(read_explained(root, KNOWN).values()) == [
        Explanation(id="fte.total.2015", reason="Før serien.", line=2),
        Explanation(id="units.lt2000.units.2023", fact="units.lt2000.2023", line=3),
        Explanation(
            id="fte.total.2016",
            fact="fte.all.2016",
            reads="13 936",
            reason="Avrundet i avisen.",
            line=4,
        ),
    ]


def test_a_project_without_the_file_explains_nothing(tmp_path: Path) -> None:
    assert read_explained(tmp_path, KNOWN) == {}


def test_every_mistake_at_its_line(tmp_path: Path) -> None:
    root = written(
        tmp_path,
        "fte.totl.2015,,,Før serien.",
        "fte.total.2015,,,",
        "fte.total.2015,,13131,",
        "fte.total.2016,,,Grunn.",
        "fte.total.2016,,,Grunn.",
        "fte.total.2016,Grunn.",
    )
    with pytest.raises(ExplainedError) as caught:
        read_explained(root, KNOWN)
    assert [
        finding.removeprefix("data/published/explained.csv:") for finding in caught.value.findings
    ] == [
        "2: figure 'fte.totl.2015' is not in the ledger; did you mean 'fte.total.2015'?",
        "3: the line of 'fte.total.2015' says nothing; write a reason in words, or delete it",
        "4: the line of 'fte.total.2015' says nothing; write a reason in words, or delete it",
        "4: 'fte.total.2015' reads '13131' without a reason; write why the report says that",
        "6: id 'fte.total.2016' stands twice; delete one of the lines",
        "7: 2 values for 4 columns; check commas and quotes",
    ]


def test_the_first_line_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExplainedError, match=r":1: the first line is not id,fact,reads,reason"):
        read_explained(written(tmp_path, header="id,reason"), KNOWN)


def test_the_project_s_own_explanations() -> None:
    ledger = read_ledger(ROOT)
    explained = read_explained(ROOT, ledger)
    before = [name for name, figure in ledger.items() if figure.status == "before_series"]
    assert before
    assert all(explained[name].reason for name in before)
    assert explained["admin.not_reported.2020"].reads == "66"

"""One answer, one correction, one sentence and one bound word are changed, and each is found with its cause."""

import csv
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.conftest import Copy

ANSWER, CORRECTED = "bolig_status__mental_health", "bolig_status__substance_use"
CHANGE = "housing.mental_health.good_or_very_good.change_pp.2022_2023"
Done = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Changed:
    """A repository of the project with four changes after its last commit, and what was said of them."""

    copy: Copy
    unit: str
    other: str
    said: Done
    page: str
    told: dict[str, Any]
    marks: dict[str, Any]

    def fact(self, id: str) -> dict[str, Any]:
        return next(row for row in self.told["facts"] if row["id"] == id)


@pytest.fixture(scope="module")
def changed(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Changed:
    root = tmp_path_factory.mktemp("diff") / "project"
    shutil.copytree(rendered.root, root)
    (root / ".gitignore").write_text("build/\n__pycache__/\n")
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Før"]):
        who = ["-c", "user.name=NN", "-c", "user.email=nn@example.org"]
        subprocess.run(["git", *who, *words], cwd=root, check=True)
    unit, other = change_answer(root), add_correction(root)
    change_text(root / "chapters" / "housing.qmd")
    copy = Copy(root)
    said = copy.report("diff", "HEAD", ".")
    build = root / "build"
    name = "HEAD-arbeidsmappen"
    return Changed(
        copy=copy,
        unit=unit,
        other=other,
        said=said,
        page=(build / f"diff-{name}.html").read_text("utf-8"),
        told=json.loads((build / f"diff-{name}.json").read_text("utf-8")),
        marks=json.loads((build / f"changes-{name}.json").read_text("utf-8")),
    )


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def change_answer(root: Path) -> str:
    """The first unit that answered «middels» answers «dårlig»; its number."""
    file = root / "data" / "2023" / "answers.csv"
    rows = rows_of(file)
    row = next(row for row in rows if row[ANSWER] == "medium")
    row[ANSWER] = "poor"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return row["enhet"]


def add_correction(root: Path) -> str:
    """The first unit that answered «middels» is corrected to «god»; its number."""
    rows = rows_of(root / "data" / "2023" / "answers.csv")
    unit = next(row["enhet"] for row in rows if row[CORRECTED] == "medium")
    line = f"{unit},{CORRECTED},medium,good,confirmed_by_unit,Brev,NN,2023-10-01\n"
    with (root / "data" / "2023" / "corrections.csv").open("a", encoding="utf-8") as stream:
        stream.write(line)
    return unit


def change_text(chapter: Path) -> None:
    text = chapter.read_text("utf-8")
    word = '"en nedgang" | holds_for(housing.mental_health.good_or_very_good.change_pp.before_now)'
    assert word in text
    assert "For rus er det annerledes." in text
    text = text.replace(word, word.replace("en nedgang", "en klar nedgang"), 1)
    text = text.replace("For rus er det annerledes.", "For rus er bildet annerledes.")
    chapter.write_text(text, "utf-8")


def test_a_change_is_a_finding(changed: Changed) -> None:
    assert (changed.said.returncode, changed.said.stderr) == (1, "")
    assert f"{changed.unit} {ANSWER}: 'medium' → 'poor'" in changed.said.stdout


def test_the_answer_is_the_cause_of_its_numbers_and_of_no_other(changed: Changed) -> None:
    row = changed.fact("housing.mental_health.poor.numerator.2023")
    assert row["status"] == "changed"
    assert int(row["after"]["value"]) == int(row["before"]["value"]) + 1
    assert row["causes"] == [
        {"kind": "answers", "said": "1 enhet har andre svar i 2023", "units": 1}
    ]
    of_answer = {r["id"] for r in changed.told["facts"] if r["causes"][0]["kind"] == "answers"}
    assert all(".mental_health." in id for id in of_answer)
    assert changed.told["answers"] == [
        {
            "year": 2023,
            "variable": ANSWER,
            "unit": changed.unit,
            "before": "medium",
            "after": "poor",
        }
    ]


def test_the_correction_is_the_cause_of_its_numbers(changed: Changed) -> None:
    row = changed.fact("housing.substance_use.good.numerator.2023")
    assert [cause["kind"] for cause in row["causes"]] == ["corrections"]
    (one,) = changed.told["corrections"]
    assert (one["unit"], one["after"], one["source"]) == (changed.other, "good", "Brev")


def test_a_number_that_moved_unseen_is_only_rounding(changed: Changed) -> None:
    moved = [row for row in changed.told["facts"] if row["status"] == "rounding"]
    assert moved
    for row in moved:
        assert row["before"]["printed"] == row["after"]["printed"]
        assert row["before"]["value"] != row["after"]["value"]


def test_the_sentence_is_found_and_no_sentence_whose_number_moved(changed: Changed) -> None:
    (row,) = changed.told["sentences"]
    assert (row["page"], row["status"]) == ("housing.qmd", "changed")
    assert row["before"]["text"] == "For rus er det annerledes."
    assert row["after"]["text"] == "For rus er bildet annerledes."


def test_the_bound_word_was_changed_by_choice(changed: Changed) -> None:
    (row,) = changed.told["claims"]
    assert (row["before"]["words"], row["after"]["words"]) == ("en nedgang", "en klar nedgang")
    assert (row["after"]["facts"], row["still_holds"], row["turned"]) == ([CHANGE], True, False)


def test_the_tables_are_compared_by_their_data(changed: Changed) -> None:
    found = {(row["kind"], row["id"]): row for row in changed.told["exhibits"]}
    cells = found["table", "housing-status"]["cells"]
    assert any(cell["before"] != cell["after"] for cell in cells)
    assert ("table", "fte-series") not in found


def test_the_page_and_the_marks_tell_of_the_same(changed: Changed) -> None:
    assert "En nedgang" not in changed.page
    assert "«en nedgang» stemmer fortsatt; ordet er byttet av den som skriver." in changed.page
    assert "housing.mental_health.poor.numerator.2023" in changed.marks["facts"]


def test_nothing_changed_is_done_and_nothing_named_could_not_run(changed: Changed) -> None:
    same = changed.copy.report("diff", "HEAD", "HEAD")
    assert (same.returncode, "Nothing changed." in same.stdout) == (0, True), same.stderr
    assert changed.copy.report("diff", "HEAD", "tull").returncode == 2
    tree = subprocess.run(
        ["git", "worktree", "list"], cwd=changed.copy.root, capture_output=True, text=True
    )
    assert len(tree.stdout.splitlines()) == 1

"""The account says what a delivery changes, in a few lines however much that is."""

from pathlib import Path

import pytest

from analysis.delivery import Receipt, receive
from report.delivery.account import account
from tests.deliveries.project import YEAR, csv_text, project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


def received(root: Path, name: str, text: str, *, add: bool = False) -> Receipt:
    (root / name).write_text(text, "utf-8")
    return receive(root, YEAR, [root / name], add=add)


def said(receipt: Receipt, *, kept: bool = True, synthetic: bool = False) -> list[str]:
    return account(receipt, YEAR, kept=kept, synthetic=synthetic).splitlines()


def test_a_first_delivery(root: Path) -> None:
    lines = said(received(root, "svar.csv", csv_text()))
    assert lines[:4] == [
        "svar.csv: 3 rows, 8 columns (8 by name)",
        "  8 values recoded; see deliveries/match.csv",
        "There were no answers for 2023.",
        "3 of 372 units have answers.",
    ]
    assert lines[4].startswith("  without any: 1108 Sandnes, 1111 Sokndal, ")
    assert lines[4].endswith("… and 357 more")
    assert lines[5:] == [
        "Written: data/2023/answers.csv; the files are kept in data/2023/deliveries/.",
        "Next: report quality --edition 2023",
    ]


def test_a_second_one_with_changes(root: Path) -> None:
    received(root, "en.csv", csv_text()).keep()
    changed = csv_text(behov="", tiltak__annet="3,0").replace("1106;Haugesund", "1108;Sandnes")
    lines = said(received(root, "to.csv", changed), kept=False)
    assert lines[2:10] == [
        "Against the answers of 2023 that stood:",
        "  1 unit added: 1108",
        "  1 unit removed: 1106",
        "  cells of the other units: 0 added, 1 removed, 1 changed",
        "         1  tiltak__annet",
        "         1  behov",
        "    1101 tiltak__annet: '2.0' → '3.0'",
        "    1101 behov: 'yes' → no answer",
    ]
    assert lines[-1] == "Nothing was written (--dry-run)."


def test_nothing_new_and_still_synthetic(root: Path) -> None:
    received(root, "en.csv", csv_text()).keep()
    lines = said(received(root, "to.csv", csv_text(",")), synthetic=True)
    assert "Nothing differs from the answers of 2023 that stood." in lines
    assert lines[-1].startswith("data/2023/edition.yml still says `synthetic: true`")

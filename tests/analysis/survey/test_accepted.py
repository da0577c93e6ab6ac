"""An accepted finding has a reason in words; a missing reason is told at its line."""

from pathlib import Path

import pytest

from analysis.errors import UserError
from analysis.survey.accepted import Acceptance, finding_id, read_accepted


def written(root: Path, text: str) -> Path:
    (root / "data/2023").mkdir(parents=True)
    (root / "data/2023/accepted.yml").write_text(text, encoding="utf-8")
    return root


def test_an_id_leads_to_its_reason_and_line(tmp_path: Path) -> None:
    text = (
        "# Sett på 3. mai\n"
        "sums_to.2023.1101.utdanning: Kommunen har svart på e-post\n"
        "change.2023.1106.tiltak: >-\n  Ny avdeling,\n  åpnet i mars\n"
    )
    assert read_accepted(written(tmp_path, text), 2023) == {
        "sums_to.2023.1101.utdanning": Acceptance("Kommunen har svart på e-post", 2),
        "change.2023.1106.tiltak": Acceptance("Ny avdeling, åpnet i mars", 3),
    }


@pytest.mark.parametrize("text", ["", "# bare en merknad\n"])
def test_an_empty_file_accepts_nothing(tmp_path: Path, text: str) -> None:
    assert read_accepted(written(tmp_path, text), 2023) == {}


def test_without_a_file_nothing_is_accepted(tmp_path: Path) -> None:
    assert read_accepted(tmp_path, 2023) == {}


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a.2023: Riktig\nb.2023:\n", "2: 'b.2023': the reason is nothing; write in words"),
        ("a.2023: ' '\n", "1: 'a.2023': the reason is blank; write in words"),
        ("a.2023: 42\n", "1: 'a.2023': the reason is '42'; write in words"),
        ("a.2023: [x]\n", "1: 'a.2023': the reason is 'a list or a map'; write in words"),
        ("- a.2023\n", "1: not `id: reason`; write one accepted finding on each line"),
        ("? [a]\n: Riktig\n", "1: not YAML: found unhashable key"),
        ("a.2023: Ja\na.2023: Nei\n", "2: 'a.2023' stands twice here"),
    ],
)
def test_what_is_no_reason_is_told_at_its_line(tmp_path: Path, text: str, finding: str) -> None:
    root = written(tmp_path, text)
    with pytest.raises(UserError) as wrong:
        read_accepted(root, 2023)
    (found,) = wrong.value.findings
    assert found.startswith(f"{root}/data/2023/accepted.yml:{finding}")


def test_all_missing_reasons_are_collected(tmp_path: Path) -> None:
    with pytest.raises(UserError) as wrong:
        read_accepted(written(tmp_path, "a:\nb: Riktig\nc: ''\n"), 2023)
    assert len(wrong.value.findings) == 2


def test_a_finding_about_all_units_has_no_unit_in_its_id() -> None:
    assert finding_id("sums_to", 2023, "1101", "utdanning") == "sums_to.2023.1101.utdanning"
    assert finding_id("small_base", 2023, "", "rph") == "small_base.2023.rph"

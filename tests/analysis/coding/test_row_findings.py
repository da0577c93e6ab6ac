"""Each row is held against the scheme and the answers."""

from pathlib import Path

import pytest

from tests.analysis.coding.sample_project import CODES, SCHEME, findings


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("1102;per;visits;", "unit '1102' has no answer to this question; did you mean '1103'?"),
        ("030101;perr;visits;", "coder 'perr' is not in the scheme; did you mean 'per'?"),
        (
            "030101;anne;visits;",
            "coder 'anne' is not in the scheme; its coders are kari, per, decided",
        ),
        ("030101;per;vists;", "theme 'vists' is not in the scheme; did you mean 'visits'?"),
        (
            "1101;per;plan;",
            "'per' has coded the answer of '1101' on line 5 already; keep one of them",
        ),
        ("030101;per;plan, plan;", "themes 'plan, plan': one stands twice; keep it once"),
        (
            "030101;per;plan, other;",
            "themes 'plan, other': 'other' is for answers without another theme; take it away",
        ),
        (
            "030101;per;plan;Vi spurte ikke.",
            "the answer of '030101' is another now than when it was coded; read it in the answer file, code it again, "
            "and let the cell `answer` be empty or as it is now",
        ),
    ],
)
def test_a_wrong_row(tmp_path: Path, row: str, said: str) -> None:
    assert findings(tmp_path, codes=f"{CODES}{row}\n") == [f"hvordan.csv:7: {said}"]


def test_all_of_them_together(tmp_path: Path) -> None:
    found = findings(tmp_path, codes=f"{CODES}1102;anne;hus;\n")
    assert [f.split(":")[1] for f in found] == ["7", "7", "7"]


def test_a_scheme_of_one_theme_an_answer(tmp_path: Path) -> None:
    assert findings(tmp_path, SCHEME.replace("several: yes", "several: no")) == [
        "hvordan.csv:3: themes 'visits, plan': the scheme lets an answer have one; keep the first that fits"
    ]

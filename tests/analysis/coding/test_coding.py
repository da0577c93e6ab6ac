"""Codes are held against the answers and the scheme, and everything wrong is told at once."""

from pathlib import Path

from analysis.coding.coding import read_coding
from tests.analysis.coding.sample_project import ANSWERS, CODES, SCHEME, findings, read


def test_the_first_coders_themes_are_counted(tmp_path: Path) -> None:
    read_one = read(tmp_path)
    assert read_one.findings == ()
    counts = {theme: read_one.coding.count(theme) for theme in read_one.coding.scheme.labels}
    assert counts == {"visits": 2, "plan": 1, "other": 1}
    assert read_one.coding.double_coded == ("1101", "1103")


def test_what_was_agreed_on_afterwards_is_counted_instead(tmp_path: Path) -> None:
    coding = read(tmp_path, codes=f"{CODES}1103;decided;plan;\n").coding
    assert (coding.count("visits"), coding.count("plan"), coding.decided) == (1, 1, 1)
    assert len(coding.coders) == 2


def test_a_question_without_a_scheme_has_no_coding(tmp_path: Path) -> None:
    assert read_coding(tmp_path, 2023, "hvordan", ANSWERS) is None


def test_answers_that_are_left_out_need_no_codes(tmp_path: Path) -> None:
    found = read(tmp_path, "question: hvordan\nleft_out: For få svar.\n", "")
    assert (found.findings, found.coding.scheme.left_out) == ((), "For få svar.")


def test_answers_without_a_code_are_told_once(tmp_path: Path) -> None:
    codes = CODES.replace("1103;kari;visits, plan;", "1103;kari;;").replace(
        "030101;kari", "030101;per"
    )
    assert findings(tmp_path, codes=codes) == [
        "hvordan.csv:3: 2 of 3 answers have no code by the first coder, 'kari' (1103, 030101); write their themes, "
        "after `report coding --edition 2023` has added rows that are missing",
        # Kari's blank row leaves one answer that two have coded.
        "hvordan.yml:3: double_coded: 1 of 3 answers are coded by two, less than 50 per cent; "
        "let the second coder code more of them",
    ]


def test_no_rows_at_all_is_no_crash(tmp_path: Path) -> None:
    assert findings(tmp_path, codes="")[0].startswith("hvordan.csv: 3 of 3 answers have no code")


def test_too_few_coded_twice(tmp_path: Path) -> None:
    assert findings(tmp_path, SCHEME.replace("double_coded: 50", "double_coded: 70")) == [
        "hvordan.yml:3: double_coded: 2 of 3 answers are coded by two, less than 70 per cent; "
        "let the second coder code more of them"
    ]

"""Rows survive Excel: its semicolons, its missing zeros, and what it would take for a sum."""

from pathlib import Path

import pytest

from analysis.coding.rows import CodeRow, RowsError, read_rows, rows_text, same_text


def rows_in(folder: Path, text: str) -> tuple[CodeRow, ...]:
    (folder / "q.csv").write_text(text, "utf-8")
    return read_rows(folder / "q.csv")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    rows = (
        CodeRow("1101", "a", ("plan", "visits"), 'Et svar; med "tegn".', 2),
        CodeRow("030101", "b", (), "=1+1 er to", 3),
    )
    (tmp_path / "q.csv").write_bytes(rows_text(rows))
    read = read_rows(tmp_path / "q.csv")
    assert [(r.unit, r.coder, r.themes, r.line) for r in read] == [
        ("1101", "a", ("plan", "visits"), 2),
        ("030101", "b", (), 3),
    ]
    assert read[1].answer == "'=1+1 er to"
    assert same_text(read[1].answer) == same_text("=1+1  er to")


def test_the_zero_that_excel_takes_is_put_back(tmp_path: Path) -> None:
    assert rows_in(tmp_path, "unit;coder;themes;answer\n30101;a;plan;\n")[0].unit == "030101"


def test_rows_parted_by_commas(tmp_path: Path) -> None:
    with pytest.raises(
        RowsError, match=r"q\.csv:1: the columns are \['unit,coder,themes,answer'\]; write "
    ):
        rows_in(tmp_path, "unit,coder,themes,answer\n1101,a,plan,\n")


def test_uneven_rows_are_all_told(tmp_path: Path) -> None:
    with pytest.raises(RowsError) as wrong:
        rows_in(tmp_path, "unit;coder;themes;answer\n1101;a\n\n1103;a;plan;;\n")
    assert [f.partition("q.csv:")[2] for f in wrong.value.findings] == [
        "2: 2 values for 4 columns; check semicolons and quotes",
        "4: 5 values for 4 columns; check semicolons and quotes",
    ]

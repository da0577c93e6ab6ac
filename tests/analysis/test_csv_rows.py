"""A CSV file is read with its lines, and what is no CSV is told at its line."""

from pathlib import Path

import pytest

from analysis.csv_rows import CsvRowsError, read_csv_rows, uneven
from analysis.ledger import LedgerError


def written(folder: Path, text: str) -> Path:
    path = folder / "figures.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_have_their_lines_also_after_a_cell_of_several_lines(tmp_path: Path) -> None:
    file = read_csv_rows(written(tmp_path, 'id,note\na,"one\ntwo"\n\nb,x\n'), "figures.csv")
    assert file.header == ["id", "note"]
    assert file.rows == [(3, ["a", "one\ntwo"]), (4, []), (5, ["b", "x"])]


def test_only_a_line_feed_ends_a_row(tmp_path: Path) -> None:
    file = read_csv_rows(written(tmp_path, "id,note\na,one\u2028two\x0cthree\n"), "figures.csv")
    assert file.rows == [(2, ["a", "one\u2028two\x0cthree"])]


def test_an_empty_file_has_no_header(tmp_path: Path) -> None:
    assert read_csv_rows(written(tmp_path, ""), "figures.csv").header == []


@pytest.mark.parametrize("text", ['id,note\na,"one\n', 'id,note\na,"one"two\n'])
def test_quotes_that_do_not_fit_are_told_in_the_readers_own_words(
    tmp_path: Path, text: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(CsvRowsError, match=r"^figures\.csv:2: .*; check commas and quotes$"):
        read_csv_rows(path, "figures.csv")
    with pytest.raises(LedgerError):
        read_csv_rows(path, "figures.csv", LedgerError)


def test_an_uneven_row_is_told_by_its_cells() -> None:
    assert uneven(["a", "b"], 2) == ""
    assert uneven(["a"], 2) == "1 values for 2 columns; check commas and quotes"

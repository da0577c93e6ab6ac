"""What cannot be read as a table of answers is told before anything is looked up in the codebook."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.codebook import read_codebook
from analysis.errors import UserError
from analysis.survey.answers import read_answers

CODEBOOK = read_codebook(Path(__file__).parents[3] / "data/codebook.yml")


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("enhet,navn\n1101,Våler\n".encode("latin-1"), "2: not UTF-8 (byte 0xe5)"),
        (b"enhet;navn;status\n1101;Eigersund;complete\n", "1: columns are parted by ';'"),
        (b"enhet,navn,navn\n1101,a,b\n", "1: column 'navn' stands twice; keep one of them"),
        (b"enhet,navn\n1101\n", "2: 1 values for 2 columns"),
        (b'enhet,navn\n1101,"' + b"x" * 200_000, "field larger than field limit"),
        (b"", "1: column 'enhet' is missing"),
    ],
)
def test_a_file_that_is_no_table_is_told(tmp_path: Path, content: bytes, finding: str) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes(content)
    with pytest.raises(UserError) as wrong:
        read_answers(path, CODEBOOK, 2023, pd.Index(["1101"]))
    assert finding in str(wrong.value)
    assert str(wrong.value).startswith(f"{path}:")


def test_only_the_digits_0_to_9_are_numbers(tmp_path: Path) -> None:
    columns = ["enhet", "navn", "status", *CODEBOOK.variables(2023)]
    row = ["1101", "Eigersund", "complete", *[""] * (len(columns) - 3)]
    row[columns.index("aarsverk_tiltak_voksne__staffed_housing")] = "٣"
    path = tmp_path / "answers.csv"
    path.write_text(f"{','.join(columns)}\n{','.join(row)}\n", "utf-8")
    with pytest.raises(UserError, match="2: aarsverk_tiltak_voksne__staffed_housing: '٣' is not"):
        read_answers(path, CODEBOOK, 2023, pd.Index(["1101"]))


def test_units_whose_rows_were_lost_are_counted_and_named(tmp_path: Path) -> None:
    columns = ["enhet", "navn", "status", *CODEBOOK.variables(2023)]
    row = ["1101", "Eigersund", "complete", *[""] * (len(columns) - 3)]
    path = tmp_path / "answers.csv"
    path.write_text(f"{','.join(columns)}\n{','.join(row)}\n", "utf-8")
    units = pd.Index(["1101", *map(str, range(1103, 1123))])
    with pytest.raises(
        UserError, match="has rows for 1 of 21 units; there is none for 1103, 1104, "
    ) as wrong:
        read_answers(path, CODEBOOK, 2023, units)
    assert " 1112 and 10 more; take the file back" in str(wrong.value)

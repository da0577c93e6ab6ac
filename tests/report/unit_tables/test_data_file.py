from pathlib import Path

import pytest

from report.unit_tables import csv_file, workbook
from report.unit_tables.data_file import DataFile, data_files, write_data_files
from tests.report.unit_tables.test_workbook import EDITION
from tests.unit_table_sample import adults, higher_education

TABLES = {table.id: table for table in (adults(), higher_education())}


def test_there_is_a_workbook_of_all_and_a_csv_of_each(tmp_path: Path) -> None:
    files = data_files(TABLES, EDITION, tmp_path)
    assert [(file.href, file.title, file.form) for file in files] == [
        ("data/kommunetall-2023.xlsx", "Alle tabellene", "Excel"),
        ("data/fte-adults.csv", "Årsverk til voksne", "CSV"),
        (
            "data/education-adults-higher-edu-share.csv",
            "Høyere utdanning i tjenester til voksne",
            "CSV",
        ),
    ]
    write_data_files(files, tmp_path / "site")
    assert all((tmp_path / "site" / file.href).read_bytes() == file.content for file in files)


def test_files_are_made_once_for_the_same_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = data_files(TABLES, EDITION, tmp_path)

    def fail(*_: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr(csv_file, "csv_bytes", fail)
    monkeypatch.setattr(workbook, "workbook_bytes", fail)
    assert data_files(TABLES, EDITION, tmp_path) == first
    with pytest.raises(AssertionError, match="made again"):
        data_files(TABLES, EDITION | {"title": "Annen"}, tmp_path)


def test_without_tables_there_are_no_files(tmp_path: Path) -> None:
    assert data_files({}, EDITION, tmp_path) == ()


def test_a_size_is_told_in_whole_kilobytes() -> None:
    assert DataFile("a.csv", "A", "CSV", b"x" * 12_499).size == "12 kB"
    assert DataFile("a.csv", "A", "CSV", b"x").size == "1 kB"

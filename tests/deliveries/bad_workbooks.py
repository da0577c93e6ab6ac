"""Broken deliveries that no text editor shows: workbooks, files of statistics packages, and odd paths.

Each function makes one in a folder and gives the paths to deliver; its name is the case's.
"""

import io
import os
import zipfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyreadstat
import xlsxwriter

from tests.deliveries.project import HEADER, ROWS, csv_text

Case = Callable[[Path], Sequence[Path]]
CASES: dict[str, Case] = {}


def case(make: Case) -> Case:
    CASES[make.__name__] = make
    return make


def workbook(path: Path, change: Callable[[Any, Any], object] = lambda book, sheet: None) -> Path:
    """The three rows as a workbook, with numbers as numbers; `change` gets the book and the sheet."""
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": datetime(2023, 9, 1, tzinfo=UTC)})
    sheet = book.add_worksheet("Svar")
    for column, name in enumerate(HEADER):
        sheet.write_string(0, column, name)
        for row, texts in enumerate(ROWS, start=1):
            text = texts[column]
            if name.startswith("tiltak"):
                sheet.write_number(row, column, float(text.replace(",", ".")))
            elif text:
                sheet.write_string(row, column, text)
    change(book, sheet)
    book.close()
    return path


def with_part(path: Path, name: str, content: bytes) -> Path:
    """The workbook with one more part inside it."""
    with zipfile.ZipFile(workbook(path), "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


def replaced_part(path: Path, name: str, content: bytes) -> Path:
    """The workbook with one part's content changed."""
    with zipfile.ZipFile(workbook(path)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()} | {name: content}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, what in parts.items():
            archive.writestr(part, what)
    return path


@case
def merged_header(folder: Path) -> Sequence[Path]:
    def change(book: Any, sheet: Any) -> None:
        sheet.merge_range("C1:D1", "tiltak")

    return [workbook(folder / "merged_header.xlsx", change)]


@case
def several_sheets(folder: Path) -> Sequence[Path]:
    def change(book: Any, sheet: Any) -> None:
        book.add_worksheet("Kodebok").write("A1", "behov: 1 er ja")
        book.add_worksheet("Tomt")

    return [workbook(folder / "several_sheets.xlsx", change)]


@case
def empty_workbook(folder: Path) -> Sequence[Path]:
    with xlsxwriter.Workbook(folder / "empty_workbook.xlsx") as book:
        book.add_worksheet("Svar")
    return [folder / "empty_workbook.xlsx"]


@case
def formula(folder: Path) -> Sequence[Path]:
    return [workbook(folder / "formula.xlsx", lambda _, sheet: sheet.write_formula("C2", "=4+6.5"))]


@case
def dde_formula(folder: Path) -> Sequence[Path]:
    def change(book: Any, sheet: Any) -> None:
        sheet.write_formula("C2", "=cmd|'/C calc'!A0")

    return [workbook(folder / "dde_formula.xlsx", change)]


@case
def error_value(folder: Path) -> Sequence[Path]:
    path = workbook(folder / "error_value.xlsx", lambda _, s: s.write_formula("C2", "=1", None, 7))
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    wrong = b'<c r="C2" t="e"><v>#DIV/0!</v></c>'
    begin, end = sheet.index(b'<c r="C2"'), sheet.index(b'<c r="D2"')
    return [replaced_part(path, "xl/worksheets/sheet1.xml", sheet[:begin] + wrong + sheet[end:])]


@case
def excel_number_of_oslo(folder: Path) -> Sequence[Path]:
    """A number cell cannot hold the leading zero of a district of Oslo."""

    def change(book: Any, sheet: Any) -> None:
        sheet.write_number("A2", 30101)
        sheet.write_blank("B2", None, book.add_format())

    return [workbook(folder / "excel_number_of_oslo.xlsx", change)]


@case
def macro(folder: Path) -> Sequence[Path]:
    return [with_part(folder / "macro.xlsx", "xl/vbaProject.bin", b"Sub Auto_Open()")]


@case
def macro_suffix(folder: Path) -> Sequence[Path]:
    return [workbook(folder / "macro_suffix.xlsx").rename(folder / "macro_suffix.xlsm")]


@case
def macro_renamed(folder: Path) -> Sequence[Path]:
    """A workbook for macros under another suffix."""
    types = b"<Types>application/vnd.ms-excel.sheet.macroEnabled.main+xml</Types>"
    return [replaced_part(folder / "macro_renamed.xlsx", "[Content_Types].xml", types)]


@case
def external_link(folder: Path) -> Sequence[Path]:
    part = b"<externalLink><ddeLink ddeService='cmd' ddeTopic='/C calc'/></externalLink>"
    return [with_part(folder / "external_link.xlsx", "xl/externalLinks/externalLink1.xml", part)]


@case
def embedded_object(folder: Path) -> Sequence[Path]:
    return [with_part(folder / "embedded_object.xlsx", "xl/embeddings/oleObject1.bin", b"MZ")]


@case
def zip_bomb(folder: Path) -> Sequence[Path]:
    return [with_part(folder / "zip_bomb.xlsx", "xl/media/picture.bin", bytes(30_000_000))]


@case
def entity_bomb(folder: Path) -> Sequence[Path]:
    lines = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 9))
    xml = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "ha">{lines}]><worksheet>&e8;</worksheet>'
    return [replaced_part(folder / "entity_bomb.xlsx", "xl/worksheets/sheet1.xml", xml.encode())]


@case
def password(folder: Path) -> Sequence[Path]:
    content = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    )
    (folder / "password.xlsx").write_bytes(content)
    return [folder / "password.xlsx"]


@case
def old_workbook(folder: Path) -> Sequence[Path]:
    (folder / "old_workbook.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    return [folder / "old_workbook.xlsx"]


@case
def truncated_workbook(folder: Path) -> Sequence[Path]:
    path = workbook(folder / "truncated_workbook.xlsx")
    path.write_bytes(path.read_bytes()[:3000])
    return [path]


@case
def damaged_workbook(folder: Path) -> Sequence[Path]:
    """Some bytes of the packed sheet are others than were written."""
    path = workbook(folder / "damaged_workbook.xlsx")
    content = path.read_bytes()
    path.write_bytes(content[:500] + bytes(50) + content[550:])
    return [path]


@case
def no_xml_in_sheet(folder: Path) -> Sequence[Path]:
    path = folder / "no_xml_in_sheet.xlsx"
    return [replaced_part(path, "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row")]


@case
def zip_of_csv(folder: Path) -> Sequence[Path]:
    with zipfile.ZipFile(folder / "zip_of_csv.xlsx", "w") as archive:
        archive.writestr("svar.csv", csv_text())
    return [folder / "zip_of_csv.xlsx"]


@case
def workbook_named_csv(folder: Path) -> Sequence[Path]:
    return [workbook(folder / "w.xlsx").rename(folder / "workbook_named_csv.csv")]


@case
def far_column(folder: Path) -> Sequence[Path]:
    return [workbook(folder / "far_column.xlsx", lambda _, sheet: sheet.write("XFD2", "x"))]


def statistics_file(path: Path, codes: Sequence[float], labels: dict[int, str]) -> Path:
    frame = pd.DataFrame(dict(zip(HEADER, zip(*ROWS, strict=True), strict=True)))
    frame["enhet"] = pd.to_numeric(frame["enhet"])
    frame["behov"] = codes
    write = pyreadstat.write_sav if path.suffix == ".sav" else pyreadstat.write_dta
    write(frame.drop(columns="navn"), path, variable_value_labels={"behov": labels})
    return path


@case
def value_label_unknown(folder: Path) -> Sequence[Path]:
    labels = {1: "Ja", 2: "Nei", 3: "Kanskje"}
    return [statistics_file(folder / "value_label_unknown.sav", [1, 3, 4], labels)]


@case
def truncated_spss(folder: Path) -> Sequence[Path]:
    path = statistics_file(folder / "truncated_spss.sav", [1, 2, 1], {1: "Ja", 2: "Nei"})
    path.write_bytes(path.read_bytes()[:400])
    return [path]


@case
def spss_that_is_none(folder: Path) -> Sequence[Path]:
    (folder / "spss_that_is_none.sav").write_text(csv_text(), "utf-8")
    return [folder / "spss_that_is_none.sav"]


@case
def stata_that_is_none(folder: Path) -> Sequence[Path]:
    (folder / "stata_that_is_none.dta").write_text(csv_text(), "utf-8")
    return [folder / "stata_that_is_none.dta"]


@case
def truncated_stata(folder: Path) -> Sequence[Path]:
    path = statistics_file(folder / "truncated_stata.dta", [1, 2, 1], {1: "Ja", 2: "Nei"})
    path.write_bytes(path.read_bytes()[:600])
    return [path]


def _written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


@case
def ten_thousand_extra_rows(folder: Path) -> Sequence[Path]:
    extra = "".join(f"{number};;1,0;1,0;Ja;0;0;\n" for number in range(50_000, 60_000))
    return [_written(folder, "ten_thousand_extra_rows.csv", csv_text() + extra)]


@case
def too_many_columns(folder: Path) -> Sequence[Path]:
    header = ";".join(f"x{number}" for number in range(4_000))
    return [_written(folder, "too_many_columns.csv", f"{header}\n{';' * 3_999}\n")]


@case
def two_forms_disagree(folder: Path) -> Sequence[Path]:
    return [
        _written(folder, "voksne.csv", "enhet;tiltak__bolig;tiltak__annet;behov\n1101;1,5;2,0;Ja\n1103;2,0;2,5;Nei\n"),
        _written(folder, "barn.csv", "enhet;behov;tema__rus;tema__none;hvordan\n1103;Ja;1;0;\n1101;JA;1;0;\n"),
    ]  # fmt: skip


@case
def two_forms_lack_a_column(folder: Path) -> Sequence[Path]:
    return [
        _written(folder, "voksne.csv", "enhet;tiltak__bolig;tiltak__annet\n1101;1,5;2,0\n"),
        _written(folder, "barn.csv", "enhet;behov;tema__rus;hvordan\n1101;Ja;1;\n"),
    ]


@case
def the_same_file_twice(folder: Path) -> Sequence[Path]:
    return [_written(folder, "en.csv", csv_text()), _written(folder, "to.csv", csv_text())]


@case
def several_bad_files(folder: Path) -> Sequence[Path]:
    return [
        _written(folder, "en.csv", csv_text(behov="Jaa")),
        _written(folder, "to.csv", csv_text(enhet="9999")),
    ]


@case
def other_suffix(folder: Path) -> Sequence[Path]:
    return [_written(folder, "other_suffix.pdf", "%PDF")]


@case
def a_folder(folder: Path) -> Sequence[Path]:
    (folder / "a_folder.csv").mkdir()
    return [folder / "a_folder.csv"]


@case
def a_link(folder: Path) -> Sequence[Path]:
    (folder / "a_link.csv").symlink_to(_written(folder, "svar.csv", csv_text()))
    return [folder / "a_link.csv"]


@case
def a_pipe(folder: Path) -> Sequence[Path]:
    os.mkfifo(folder / "a_pipe.csv")
    return [folder / "a_pipe.csv"]


@case
def no_file(folder: Path) -> Sequence[Path]:
    return [folder / "no_file.csv"]


@case
def too_many_rows(folder: Path) -> Sequence[Path]:
    text = io.StringIO(csv_text())
    return [_written(folder, "too_many_rows.csv", text.getvalue() + "1101;;;;;;;\n" * 50_000)]

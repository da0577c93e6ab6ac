"""The files of unit tables that a reader may take along, made once for the same tables."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from analysis import digits, rounding, unit_table
from analysis.unit_table import UnitTable
from report.kept import code_of, joined_digest, keep, keep_sealed, sealed
from report.tools import version_of
from report.unit_tables import csv_file, naming, notes, signs, workbook

FOLDER = "data"
ALL_TABLES = "kommunetall"


@dataclass(frozen=True)
class DataFile:
    """A file of the site's folder `data/`: its name, what it holds, its form, and its bytes."""

    name: str
    title: str
    form: str
    content: bytes

    @property
    def href(self) -> str:
        """The file as a page of the site links to it."""
        return f"{FOLDER}/{self.name}"

    @property
    def size(self) -> str:
        """The size as a reader is told it: whole kilobytes."""
        return f"{digits.in_digits(max(1, round(len(self.content) / 1000)))} kB"


def data_files(
    tables: Mapping[str, UnitTable], edition: Mapping[str, Any], folder: Path
) -> tuple[DataFile, ...]:
    """The workbook of all tables, and the CSV of each; kept in `folder`. None without tables."""
    if not tables:
        return ()
    every = tuple(tables.values())
    said = (json.dumps(dict(edition), sort_keys=True, default=str), version_of("xlsxwriter"))
    name = f"{ALL_TABLES}-{edition['year']}.xlsx"
    book = _kept(
        folder, (*said, *map(_plain, every)), lambda: workbook.workbook_bytes(every, edition)
    )
    return (
        DataFile(name, "Alle tabellene", "Excel", book),
        *(
            DataFile(
                f"{_file_stem(table.id)}.csv",
                table.title,
                "CSV",
                _kept(folder, (_plain(table),), partial(csv_file.csv_bytes, table)),
            )
            for table in every
        ),
    )


def write_data_files(files: tuple[DataFile, ...], site: Path) -> None:
    """Write the files into the site's own folder for them."""
    for file in files:
        keep(site / FOLDER / file.name, file.content)


def _file_stem(table_id: str) -> str:
    """`education.adults.higher_edu.share` gives `education-adults-higher-edu-share`."""
    return table_id.replace(".", "-").replace("_", "-")


def _plain(table: UnitTable) -> str:
    return json.dumps(table.to_plain(), ensure_ascii=False)


def _kept(folder: Path, made_from: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
    code = code_of(
        sys.modules[__name__],
        csv_file,
        naming,
        notes,
        signs,
        workbook,
        digits,
        rounding,
        unit_table,
    )
    file = folder / joined_digest((*made_from, code))
    content = sealed(file)
    if content is None:
        content = make()
        keep_sealed(file, content)
    return content

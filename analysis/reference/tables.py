"""Reference tables: the CSV files of `data/reference`, checked against their shapes and read once a run."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import pandas as pd

from analysis.csv_rows import read_csv_rows, uneven
from analysis.errors import UserError, nearest
from analysis.reference.shapes import SHAPES, Shape

FOLDER = "data/reference"
T = TypeVar("T")


class TableError(UserError):
    """Mistakes in a reference table, each as `file:line: column: value and rule`."""


@cache
def table(root: Path, name: str) -> pd.DataFrame:
    """The table `name`: codes and other words as text, counts and years as numbers. Not to be changed.

    Raises:
        TextFileError: it is missing, or not UTF-8.
        TableError: anything in it that does not fit its shape.
    """
    shown, shape = f"{FOLDER}/{name}.csv", SHAPES[name]
    file = read_csv_rows(root / FOLDER / f"{name}.csv", shown, TableError)
    header, rows = file.header, [(line, row) for line, row in file.rows if row]
    if found := [*_of_form(header, rows, shape)] or [*_of_cells(header, rows, shape)]:
        raise TableError(f"{shown}:{line}: {said}" for line, said in found)
    columns = zip(*(row for _, row in rows), strict=True)
    return pd.DataFrame(
        {
            column: shape.kind(column).typed(cells)
            for column, cells in zip(header, columns, strict=True)
        }
    )


def looked_up(
    known: Mapping[str, T], wanted: Iterable[str], name: str, column: str
) -> dict[str, T]:
    """What a table has for each of the wanted keys, which stand in one of its columns.

    Raises:
        TableError: it has no row for some of them.
    """
    wanted = list(wanted)
    if missing := sorted({key for key in wanted if key not in known}):
        shown = f"{FOLDER}/{name}.csv: {column}: no row for"
        raise TableError(f"{shown} {key!r}, which other tables have; add it" for key in missing)
    return {key: known[key] for key in wanted}


def _of_form(
    header: list[str], rows: list[tuple[int, list[str]]], shape: Shape
) -> Iterator[tuple[int, str]]:
    for column in shape.columns:
        if column not in header:
            yield 1, f"column {column!r} is missing; add it{nearest(column, header)}"
    for column in sorted({column for column in header if header.count(column) > 1}):
        yield 1, f"column {column!r} stands twice; keep one of them"
    if not rows:
        yield 1, "there are no rows; bring the file back from version control"
    for line, row in rows:
        if said := uneven(row, len(header)):
            yield line, said


def _of_cells(
    header: list[str], rows: list[tuple[int, list[str]]], shape: Shape
) -> Iterator[tuple[int, str]]:
    kinds = [(place, column, shape.kind(column)) for place, column in enumerate(header)]
    key = [header.index(column) for column in shape.key]
    first: dict[tuple[str, ...], int] = {}
    for line, row in rows:
        for place, column, kind in kinds:
            if not kind.form.fullmatch(row[place]):
                yield line, f"{column}: {row[place]!r} {kind.rule}"
        told = tuple(row[place] for place in key)
        if (before := first.setdefault(told, line)) != line:
            names = ", ".join(
                f"{column} {text!r}" for column, text in zip(shape.key, told, strict=True)
            )
            yield line, f"{names} also stands on line {before}; keep one of them"

"""A raw table: what a file holds, as texts under the names and row numbers of the file itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis.delivery.limits import CELLS, COLUMNS, ROWS
from analysis.delivery.problem import DeliveryError, Problem

_TRUNCATED = "the file looks cut off; ask for it again"


@dataclass(frozen=True)
class RawTable:
    """The cells of a file: `texts` by column, each in the order of `rows` (row numbers in the file).

    `labels` has for a column the label of each value that has one; `missing` the values that the
    file itself declares as no answer. `form` says how the file was read.
    """

    file: str
    form: str
    rows: tuple[int, ...]
    texts: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    missing: Mapping[str, frozenset[str]] = field(default_factory=dict)


def raw_table(
    file: str, form: str, header: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]
) -> RawTable:
    """The table of a header and numbered rows; rows and nameless columns without any text are left out.

    Raises:
        DeliveryError: no header, no rows, names that are blank or stand twice, uneven rows, or more
            than a delivery can hold.
    """
    problems = _sizes(file, len(header), len(rows))
    if problems:
        raise DeliveryError(problems)
    names = [name.strip() for name in header]
    if not any(names):
        said = "the file is empty; the first row must hold the names of the columns"
        raise DeliveryError([Problem(file, 0, "", "empty", said)])
    filled = [(row, cells) for row, cells in rows if any(cells)]
    problems = [*_uneven(file, len(header), filled)]
    if problems:
        raise DeliveryError(problems)
    columns = list(zip(*(cells for _, cells in filled), strict=True)) or [()] * len(names)
    problems = [*_names(file, names, columns)]
    if not filled:
        said = "there are names of columns, but no rows under them; ask for the file again"
        problems.append(Problem(file, 0, "", "no rows", said))
    if problems:
        raise DeliveryError(problems)
    texts = {name: cells for name, cells in zip(names, columns, strict=True) if name}
    return RawTable(file, form, tuple(row for row, _ in filled), texts)


def _sizes(file: str, columns: int, rows: int) -> list[Problem]:
    found = [
        f"{there} {what}, and a delivery has at most {limit}; check what the file holds, empty rows as well"
        for there, limit, what in (
            (columns, COLUMNS, "columns"),
            (rows, ROWS, "rows"),
            (columns * rows, CELLS, "cells"),
        )
        if there > limit
    ]
    return [Problem(file, 0, "", "size", said) for said in found]


def _uneven(file: str, width: int, rows: Sequence[tuple[int, Sequence[str]]]) -> list[Problem]:
    last = rows[-1][0] if rows else 0
    return [
        Problem(
            file,
            row,
            "",
            "uneven row",
            f"{len(cells)} values for {width} columns; "
            + (_TRUNCATED if row == last and len(cells) < width else "check separators and quotes"),
        )
        for row, cells in rows
        if len(cells) != width
    ]


def _names(file: str, names: Sequence[str], columns: Sequence[Sequence[str]]) -> list[Problem]:
    """Nameless columns that hold something, and names that stand twice, whatever their case."""
    found, first = list[Problem](), dict[str, int]()
    for place, (name, cells) in enumerate(zip(names, columns, strict=True), start=1):
        if not name:
            if any(cells):
                said = f"column {place} has values and no name; name it, or delete it"
                found.append(Problem(file, 1, "", "no name", said))
            continue
        same = first.setdefault(name.casefold(), place)
        if same != place:
            said = f"stands twice, as columns {same} and {place}; keep one of them"
            found.append(Problem(file, 1, name, "name twice", said))
    return found

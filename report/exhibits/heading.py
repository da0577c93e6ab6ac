"""Headings over a table's columns: spanners, labels, and each unit said once.

A unit that neighbouring columns share stands above them all; otherwise it stands under the label.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from analysis.exhibit import Column


@dataclass(frozen=True)
class Heading:
    """A column's own heading: its label and, unless a spanner says it, its unit."""

    column: int
    label: str
    unit: str = ""


@dataclass(frozen=True)
class Spanner:
    """Neighbouring columns, and what stands above them; both texts may be empty."""

    label: str
    unit: str
    headings: tuple[Heading, ...]


def spanners(columns: Sequence[Column]) -> tuple[Spanner, ...]:
    """The columns in order, gathered under what they share."""
    numbered = list(enumerate(columns))
    return tuple(
        part
        for label, under in groupby(numbered, lambda pair: pair[1].spanner)
        for part in (_under(label, list(under)) if label else _by_unit(list(under)))
    )


def _under(label: str, columns: list[tuple[int, Column]]) -> Iterator[Spanner]:
    units = {column.unit for _, column in columns}
    shared = units.pop() if len(units) == 1 else ""
    yield Spanner(label, shared, _headings(columns, "" if shared else None))


def _by_unit(columns: list[tuple[int, Column]]) -> Iterator[Spanner]:
    for unit, under in groupby(columns, lambda pair: pair[1].unit):
        sharing = list(under)
        if unit and len(sharing) > 1:
            yield Spanner("", unit[:1].upper() + unit[1:], _headings(sharing, ""))
        else:
            yield Spanner("", "", _headings(sharing, None))


def _headings(columns: list[tuple[int, Column]], unit: str | None) -> tuple[Heading, ...]:
    return tuple(Heading(i, c.label, c.unit if unit is None else unit) for i, c in columns)

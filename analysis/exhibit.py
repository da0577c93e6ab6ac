"""An exhibit is a table or a figure described by its facts, before anyone decides how it looks.

A theme says which facts stand where and what the rows, columns and series mean; `report` draws
them (great_tables, seaborn) and writes their alternative text from the same facts. Labels are
Norwegian, since readers see them; everything else is a fact id.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

FigureForm = Literal[
    "line",
    "bars",
    "grouped_bars",
    "stacked_bars",
    "diverging",
    "dots",
    "dumbbell",
    "slope",
    "tiles",
    "multiples",
]


@dataclass(frozen=True, kw_only=True)
class Column:
    """A table column: `spanner` groups neighbours; `unit` is said once, in the header."""

    label: str
    spanner: str = ""
    unit: str = ""
    signed: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """A table row: `cells` holds a fact id per column, "" for an empty cell, or an official sign.

    The signs are those of `analysis.unit_table.SIGNS`.
    """

    label: str
    cells: tuple[str, ...]
    group: str = ""
    total: bool = False


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of facts. `id` is its label without the `tbl-` prefix, for example `fte-series`."""

    id: str
    title: str
    stub: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    source: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(
                    f"table {self.id!r}: row {row.label!r} has {len(row.cells)} cells for "
                    f"{len(self.columns)} columns; give one fact id, or '', per column"
                )


@dataclass(frozen=True, kw_only=True)
class Point:
    """One drawn value: `x` is the category or year as printed on the axis."""

    x: str
    fact: str


@dataclass(frozen=True, kw_only=True)
class Series:
    """Points under one label; `emphasis` draws it in the accent colour.

    In small multiples `panel` is the title of the panel that the series stands in; a series without
    one is the reference of its label, drawn faintly in every panel.
    """

    label: str
    points: tuple[Point, ...]
    emphasis: bool = False
    panel: str = ""


@dataclass(frozen=True, kw_only=True)
class Break:
    """A break in a time series: no line is drawn into year `before`; `word` says why."""

    before: str
    word: str


@dataclass(frozen=True, kw_only=True)
class Tile:
    """Where the area `x` stands on a map of equal squares, from the upper left corner."""

    x: str
    column: int
    row: int


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure of facts. `id` is its label without the `fig-` prefix.

    Forms:
    `line`: years on x, one line per series, gaps at breaks.
    `bars`: one series, horizontal.
    `grouped_bars`: horizontal, one bar per series in each category.
    `stacked_bars`: one horizontal bar per category, one segment per series, together 100 per cent.
    `diverging`: the same, centred on the middle of the scale.
    `dots`: one dot per series on a horizontal line per category.
    `dumbbell`: two years as series; their dots are joined for each category.
    `slope`: two years on x, one line per series.
    `tiles`: one series on a map of squares (`tiles`), coloured in a few steps.
    `multiples`: a small panel per `Series.panel`, as lines where x are years, otherwise as bars.

    `title` says in a few words what is shown, and opens the alternative text. `ordered` says that the
    categories have an order of their own; otherwise they are sorted by value, in a dumbbell by that
    of the later year. `neutral` names the middle series of a scale from bad to good. `reference` says
    what the series without a panel are of, for example «Hele landet».
    """

    id: str
    title: str
    form: FigureForm
    series: tuple[Series, ...]
    unit: str
    x_label: str = ""
    n_note: str = ""
    source: str = ""
    ordered: bool = True
    neutral: str = ""
    reference: str = ""
    breaks: tuple[Break, ...] = ()
    tiles: tuple[Tile, ...] = ()
    table: str = ""


def exhibit_to_json(exhibit: Table | Figure) -> dict[str, Any]:
    """The exhibit as plain JSON values."""
    return asdict(exhibit)


def table_from_json(plain: Mapping[str, Any]) -> Table:
    """Read back a table that `exhibit_to_json` wrote."""
    return Table(
        **{
            **plain,
            "columns": tuple(Column(**column) for column in plain["columns"]),
            "rows": tuple(Row(**{**row, "cells": tuple(row["cells"])}) for row in plain["rows"]),
            "notes": tuple(plain["notes"]),
        }
    )


def figure_from_json(plain: Mapping[str, Any]) -> Figure:
    """Read back a figure that `exhibit_to_json` wrote."""
    return Figure(
        **{
            **plain,
            "series": tuple(
                Series(**{**s, "points": tuple(Point(**p) for p in s["points"])})
                for s in plain["series"]
            ),
            "breaks": tuple(Break(**b) for b in plain["breaks"]),
            "tiles": tuple(Tile(**t) for t in plain["tiles"]),
        }
    )

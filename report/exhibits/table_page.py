"""A table for the page alone, written without a layout library: for the tables behind figures."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from analysis.digits import in_digits
from analysis.exhibit import Column, Row, Table
from analysis.fact import Fact
from analysis.unit_table import SIGNS
from report.exhibits.grid import Cell, Grid, Line, Run
from report.exhibits.html_table import grid_html


def plain_table_html(table: Table, facts: Mapping[str, Fact]) -> str:
    """The table as accessible HTML; its columns have no spanners."""
    stub = Cell((Run(table.stub),), scope="col")
    head = ((stub, *map(_heading, table.columns)),)
    return grid_html(Grid(head, tuple(_lines(table, facts)), ()))


def _heading(column: Column) -> Cell:
    parts = [Run(column.label)] if column.label else []
    if column.label and column.unit:
        parts.append(Run("", "break"))
    if column.unit:
        parts.append(Run(column.unit, "unit"))
    return Cell(tuple(parts), scope="col", numeric=True)


def _lines(table: Table, facts: Mapping[str, Fact]) -> Iterator[Line]:
    for group, rows in groupby(table.rows, lambda row: row.group):
        if group:
            across = len(table.columns) + 1
            yield Line((Cell((Run(group),), scope="rowgroup", colspan=across),), group=group)
        for row in rows:
            label = Cell((Run(row.label),), scope="row")
            yield Line((label, *_numbers(row, facts)), total=row.total, group=group)


def _numbers(row: Row, facts: Mapping[str, Fact]) -> Iterator[Cell]:
    for cell in row.cells:
        if not cell:
            yield Cell(numeric=True)
        elif cell in SIGNS:
            yield Cell((Run(cell, "sign"),), numeric=True)
        else:
            fact = facts[cell]
            text = in_digits(fact.value, fact.decimals)
            if fact.suppressed:
                yield Cell((Run(text, "sign"),), numeric=True)
                continue
            yield Cell((Run(text, "fact", fact=fact.id),), numeric=True)

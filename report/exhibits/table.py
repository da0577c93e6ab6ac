"""A table of facts, laid out once by great_tables and read back as plain cells."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from analysis.digits import WITHHELD
from analysis.exhibit import Table
from analysis.fact import Fact
from analysis.unit_table import SIGNS
from report.exhibits.content import require_content
from report.exhibits.grid import Grid, Line, Run
from report.exhibits.grid_reader import read_grid
from report.exhibits.heading import spanners
from report.exhibits.html_table import grid_html
from report.wording.number import in_digits, signed

if TYPE_CHECKING:
    from great_tables import GT
    from great_tables._text import BaseText

_STUB, _GROUP = "stub", "group"
_SIGNS = {sign: f'<span class="sign">{sign}</span>' for sign in SIGNS}

# Widths in Source Sans 3 with tabular figures.
_DIGIT_EM, _COMMA_EM = 0.5, 0.25


def table_html(table: Table, facts: Mapping[str, Fact]) -> str:
    """The table as compact, accessible HTML; raises ExhibitError when a fact is missing."""
    return grid_html(table_grid(table, facts))


def table_grid(table: Table, facts: Mapping[str, Fact]) -> Grid:
    """The table's cells; raises ExhibitError when a fact is missing."""
    require_content(table, facts)
    grid = read_grid(_great_table(table, facts).as_raw_html())
    return replace(grid, body=tuple(_body(table, grid)))


def _great_table(table: Table, facts: Mapping[str, Fact]) -> "GT":
    import pandas as pd
    from great_tables import GT, html

    names = [f"c{i}" for i in range(len(table.columns))]
    frame = pd.DataFrame([row.cells for row in table.rows], columns=names)
    frame[_STUB] = [row.label for row in table.rows]
    frame[_GROUP] = [str(i) for i, (_, size) in enumerate(_groups(table)) for _ in range(size)]
    gt = (
        GT(frame, rowname_col=_STUB, groupname_col=_GROUP, id=f"tbl-{table.id}", locale="nb")
        .tab_stubhead(table.stub)
        .cols_align("right", columns=names)
    )
    for spanner in spanners(table.columns):
        under: dict[str, str | BaseText] = {
            names[h.column]: html(_text(h.label, h.unit, "<br>")) for h in spanner.headings
        }
        gt = gt.cols_label(under)
        if spanner.label or spanner.unit:
            label = html(_text(spanner.label, spanner.unit, ", "))
            gt = gt.tab_spanner(label, columns=list(under), id=f"over-{min(under)}")
    for name, column in zip(names, table.columns, strict=True):
        shown = [facts[shown] for shown in frame[name] if shown and shown not in SIGNS]
        places = max((fact.decimals for fact in shown), default=0)
        text = {
            fact.id: _SIGNS[WITHHELD]
            if fact.suppressed
            else _number(fact, places, with_sign=column.signed)
            for fact in shown
        }
        gt = gt.fmt({"": "", **_SIGNS, **text}.__getitem__, columns=name)
    notes = (*table.notes, *([f"Kilde: {table.source}"] if table.source else []))
    for note in notes:
        gt = gt.tab_source_note(html(escape(note)))
    return gt


def _text(label: str, unit: str, between: str) -> str:
    said = f'<span class="unit">{escape(unit)}</span>' if unit else ""
    return (between if label and unit else "").join((escape(label), said))


def _number(fact: Fact, places: int, *, with_sign: bool) -> str:
    """The number in its column, with the room that the longer numbers' decimals take beside it."""
    text = signed(fact) if with_sign else in_digits(fact.value, fact.decimals)
    missing = places - fact.decimals
    room = missing * _DIGIT_EM + (_COMMA_EM if missing and not fact.decimals else 0)
    return f'<span class="fact" data-fact="{escape(fact.id)}" data-room="{room}">{text}</span>'


def _groups(table: Table) -> list[tuple[str, int]]:
    """Neighbouring rows of one group: its label and how many they are."""
    return [(label, len(list(rows))) for label, rows in groupby(table.rows, lambda r: r.group)]


def _body(table: Table, grid: Grid) -> Iterator[Line]:
    """The body with each group under its own label, and its totals marked."""
    labels = iter(label for label, _ in _groups(table))
    rows = iter(table.rows)
    label = ""
    for line in grid.body:
        if not line.heads_group:
            yield replace(line, total=next(rows).total, group=label)
        elif label := next(labels):
            yield Line((replace(line.cells[0], runs=(Run(label),)),), group=label)

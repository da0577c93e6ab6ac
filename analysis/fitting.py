"""Fitting exhibits to what was asked: places whose number the form or a break rules out are taken away.

A row, column, series or point without any number goes, and so does an exhibit without any. A single
place left in a table, and every change across a break, is the official sign for «not applicable».
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from analysis.absence import Absence
from analysis.exhibit import Figure, Row, Series, Table
from analysis.results import ThemeResults
from analysis.unit_table import SIGNS

Why = Callable[[str], Absence | None]

NOT_APPLICABLE = "."
SIGN_NOTE = (
    f"Tegnet «{NOT_APPLICABLE}» betyr «{SIGNS[NOT_APPLICABLE]}»: "
    "Spørsmålet er ikke stilt det året, eller serien er brutt."
)
_GONE = "not asked"
_OF_SEVERAL = ("grouped_bars", "dumbbell")


def fitted(themes: Iterable[ThemeResults], why: Why) -> tuple[ThemeResults, ...]:
    """The themes with exhibits of numbers that exist, or that nothing excuses from existing."""
    themes = tuple(themes)
    known = {fact.id for theme in themes for fact in theme.facts}

    def absent(fact_id: str) -> Absence | None:
        return None if fact_id in known else why(fact_id)

    tables = [[_table(table, absent) for table in theme.tables] for theme in themes]
    left = {table.id for of_theme in tables for table in of_theme if table}
    return tuple(
        replace(
            theme,
            tables=tuple(table for table in of_theme if table),
            figures=tuple(f for f in (_figure(f, absent, left) for f in theme.figures) if f),
        )
        for theme, of_theme in zip(themes, tables, strict=True)
    )


def _table(table: Table, absent: Why) -> Table | None:
    """The table without empty rows and columns; the same one where nothing is absent."""
    reasons = {cell: absent(cell) for row in table.rows for cell in row.cells if cell}
    if not any(reasons.values()):
        return table
    signs = {
        Absence.NOT_ASKED: _GONE,
        Absence.LEFT_OUT: _GONE,
        Absence.BROKEN: NOT_APPLICABLE,
        None: "",
    }
    rows = [
        replace(row, cells=tuple(signs[reasons.get(c)] or c for c in row.cells))
        for row in table.rows
    ]
    rows = [row for row in rows if any(map(_is_fact, row.cells))]
    kept = [
        place
        for place in range(len(table.columns))
        if any(row.cells[place] not in ("", _GONE) for row in rows)
    ]
    if not rows or not kept:
        return None
    rows = [_picked(row, kept) for row in rows]
    signed = any(NOT_APPLICABLE in row.cells for row in rows)
    return replace(
        table,
        columns=tuple(table.columns[place] for place in kept),
        rows=tuple(rows),
        notes=(*table.notes, SIGN_NOTE) if signed else table.notes,
    )


def _is_fact(cell: str) -> bool:
    return cell not in ("", _GONE, *SIGNS)


def _picked(row: Row, kept: Iterable[int]) -> Row:
    cells = (row.cells[place] for place in kept)
    return replace(row, cells=tuple(NOT_APPLICABLE if c == _GONE else c for c in cells))


def _figure(figure: Figure, absent: Why, tables: Collection[str]) -> Figure | None:
    """The figure without absent points, and without series that have none left."""
    series = tuple(
        replace(s, points=tuple(p for p in s.points if absent(p.fact) is None))
        for s in figure.series
    )
    series = tuple(s for s in series if s.points)
    if not series:
        return None
    figure = replace(
        figure,
        series=series,
        neutral=figure.neutral if figure.neutral in {s.label for s in series} else "",
        table=figure.table if figure.table in tables else "",
    )
    return _single(figure, series[0]) if figure.form in _OF_SEVERAL else figure


def _single(figure: Figure, first: Series) -> Figure:
    """Bars of one series, where the others had nothing to show."""
    if len(figure.series) > 1:
        return figure
    return replace(figure, form="bars", series=(replace(first, emphasis=False),))

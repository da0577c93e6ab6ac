"""A table or a figure as plain rows of texts and numbers, from which every file is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from analysis.digits import WITHHELD
from analysis.exhibit import Column, Figure, Table
from analysis.fact import Fact
from analysis.rounding import round_half_away
from analysis.unit_table import SIGNS
from report.exhibits.figure_table import figure_table

Value = str | Decimal
GROUP = "Gruppe"


@dataclass(frozen=True)
class Sheet:
    """Headings and rows; a number has as many decimals as it prints with."""

    id: str
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    notes: tuple[str, ...]


def sheet_of(exhibit: Table | Figure, facts: Mapping[str, Fact]) -> Sheet:
    """The exhibit's numbers as they print."""
    table = figure_table(exhibit) if isinstance(exhibit, Figure) else exhibit
    grouped = any(row.group for row in table.rows)
    kind = "fig" if isinstance(exhibit, Figure) else "tbl"
    source = (f"Kilde: {table.source}",) if table.source else ()
    return Sheet(
        id=f"{kind}-{table.id}",
        title=table.title,
        headings=(
            *((GROUP,) if grouped else ()),
            table.stub,
            *(
                _heading(column, _common_unit((row.cells[at] for row in table.rows), facts))
                for at, column in enumerate(table.columns)
            ),
        ),
        rows=tuple(
            (
                *((row.group,) if grouped else ()),
                row.label,
                *(_value(cell, facts) for cell in row.cells),
            )
            for row in table.rows
        ),
        notes=(*table.notes, *source),
    )


def _heading(column: Column, common: str) -> str:
    """`Voksne, 2023 (årsverk)`: everything that stands above the column, on one line, with its unit."""
    label = ", ".join(filter(None, (column.spanner, column.label)))
    unit = column.unit or common
    if label and unit and unit.casefold() not in label.casefold():
        return f"{label} ({unit})"
    return label or unit[:1].upper() + unit[1:]


def _common_unit(cells: Iterable[str], facts: Mapping[str, Fact]) -> str:
    """The unit that all numbers of a column have; a file tells it where the page leaves it to the words around."""
    units = {facts[cell].unit for cell in cells if cell and cell not in SIGNS}
    return units.pop() if len(units) == 1 else ""


def _value(cell: str, facts: Mapping[str, Fact]) -> Value:
    if not cell or cell in SIGNS:
        return cell
    fact = facts[cell]
    return WITHHELD if fact.suppressed else round_half_away(fact.value, fact.decimals)

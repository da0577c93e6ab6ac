"""A grid as HTML: header cells with their scope, numbers that know their fact, no styles.

The look is `templates/exhibits/tables.css`. There is no `<caption>`: the book around the table
has it, and may put one in after the start tag, which stands on a line of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from analysis.unit_table import SIGNS
from report.exhibits.grid import Cell, Grid, Line, Run


def grid_html(grid: Grid) -> str:
    """The table element, one row to a line."""
    return "\n".join(
        (
            '<table class="exhibit">',
            "<thead>",
            *(_row(cells) for cells in grid.head),
            "</thead>",
            *_bodies(grid.body),
            *_foot(grid),
            "</table>\n",
        )
    )


def _bodies(lines: Iterable[Line]) -> Iterator[str]:
    """One `<tbody>` per group, so that a group's heading reaches no further than its rows."""
    for group, under in groupby(lines, lambda line: line.group):
        yield '<tbody class="grouped">' if group else "<tbody>"
        for line in under:
            yield _row(line.cells, "group" if line.heads_group else "total" if line.total else "")
        yield "</tbody>"


def _foot(grid: Grid) -> Iterator[str]:
    if grid.notes:
        yield "<tfoot>"
        for note in grid.notes:
            yield f'<tr><td colspan="{grid.width}">{escape(note, quote=False)}</td></tr>'
        yield "</tfoot>"


def _row(cells: Sequence[Cell], name: str = "") -> str:
    start = f'<tr class="{name}">' if name else "<tr>"
    return start + "".join(_cell(cell) for cell in cells) + "</tr>"


def _cell(cell: Cell) -> str:
    tag = "th" if cell.scope else "td"
    spanner = cell.scope == "colgroup"
    attributes = {
        "class": "spanner" if spanner else "number" if cell.numeric else "",
        "scope": cell.scope,
        "colspan": str(cell.colspan) if cell.colspan > 1 else "",
        "rowspan": str(cell.rowspan) if cell.rowspan > 1 else "",
    }
    said = "".join(f' {name}="{value}"' for name, value in attributes.items() if value)
    return f"<{tag}{said}>{''.join(map(_run, cell.runs))}</{tag}>"


def _run(run: Run) -> str:
    text = escape(run.text, quote=False)
    match run.role:
        case "fact":
            room = f' style="margin-right:{run.room}em"' if run.room else ""
            return f'<span class="fact" data-fact="{escape(run.fact)}"{room}>{text}</span>'
        case "sign":
            return (
                f'<span class="sign"><span aria-hidden="true">{text}</span>'
                f'<span class="spoken">{SIGNS[run.text]}</span></span>'
            )
        case "unit":
            return f'<span class="unit">{text}</span>'
        case "break":
            return "<br>"
        case "text":
            return text

"""A grid as a Typst expression: a table with real header rows, three rules, notes below.

The expression is a code block (`{ … }`) that joins the table and its notes, so it is a figure's
body as it stands. Text is written as Typst strings, in which nothing but the quotation mark and
the backslash has a meaning.
"""

import re
from collections.abc import Iterator, Sequence

from report.exhibits.grid import Cell, Grid, Line, Run

_INK, _MUTED = 'rgb("#1b1f23")', 'rgb("#57606a")'
_THICK, _THIN = f"0.8pt + {_INK}", f"0.4pt + {_INK}"

# The text column is 15 cm (425 pt); at 9 pt a letter takes 4.2 pt on average, a digit 4.5 pt.
# `_BETWEEN` is the room before a number column, in letters.
_LETTERS, _BETWEEN, _NARROWEST_STUB = 100, 2, 20
_DIGIT, _SPACE, _SEMIBOLD = 1.08, 0.45, 1.08


def typst_table(grid: Grid) -> str:
    """The table as a Typst code block that fills the text column and never overflows it."""
    return "\n".join(
        (
            "{",
            f'set text(size: 9pt, fill: {_INK}, number-type: "lining", number-width: "tabular")',
            "set par(justify: false, leading: 0.5em, spacing: 0.6em)",
            "table(",
            f"  columns: ({''.join(f'{width}fr, ' for width in column_widths(grid))}),",
            "  align: (x, y) => if x == 0 { left + top } else { right + top },",
            "  inset: (x, y) => (left: if x == 0 { 0pt } else { 8pt }, right: 0pt, y: 4pt),",
            "  stroke: none,",
            f"  table.hline(stroke: {_THICK}),",
            "  table.header(",
            *(f"    {_head_cell(cell)}," for row in grid.head for cell in row),
            "  ),",
            f"  table.hline(stroke: {_THIN}),",
            *(f"  {part}," for part in _body(grid)),
            f"  table.hline(stroke: {_THICK}),",
            ")",
            *_notes(grid.notes),
            "}\n",
        )
    )


def column_widths(grid: Grid) -> tuple[float, ...]:
    """Shares of the text column, in letters: as wide as the content asks where there is room.

    Where there is not, headings take three lines instead of two and the row labels wrap.
    """
    stub, *numbers = _wishes(grid, lines=2)
    if stub + sum(numbers) > _LETTERS:
        _, *numbers = _wishes(grid, lines=3)
        stub = max(round(_LETTERS - sum(numbers), 1), _NARROWEST_STUB)
    return (stub, *numbers)


def _wishes(grid: Grid, *, lines: int) -> list[float]:
    """Letters that each column asks for when its heading may take so many lines."""
    widths = [0.0] * grid.width
    for column, cell in grid.heads():
        if cell.colspan == 1:
            longest_word = max(map(_letters, cell.words), default=0)
            widths[column] = _SEMIBOLD * max(longest_word, _letters(cell.text) / lines)
    for line in grid.body:
        if not line.heads_group:
            weight = _SEMIBOLD if line.total else 1
            indent = 2 if line.group else 0
            for column, cell in enumerate(line.cells):
                asked = weight * _letters(cell.text) + (indent if cell.scope else 0)
                widths[column] = max(widths[column], asked)
    stub, *numbers = widths
    return [round(stub, 1), *(round(width + _BETWEEN, 1) for width in numbers)]


def _letters(text: str) -> float:
    return sum(_DIGIT if sign.isdigit() else _SPACE if sign.isspace() else 1 for sign in text)


def _head_cell(cell: Cell) -> str:
    content = _content(cell.runs, weight=600)
    if cell.scope == "colgroup":
        ruled = f"block(width: 100%, inset: (bottom: 3pt), stroke: (bottom: {_THIN}), {content})"
        return f"table.cell(colspan: {cell.colspan}, align: center + bottom, {ruled})"
    across = "right" if cell.numeric else "left"
    return f"table.cell(rowspan: {cell.rowspan}, align: {across} + bottom, {content})"


def _body(grid: Grid) -> Iterator[str]:
    """The rows; a thin rule goes before the first of neighbouring totals."""
    previous = Line(cells=(), total=True)
    for line in grid.body:
        if line.heads_group:
            heading = _content(line.cells[0].runs, weight=600)
            cell = f"table.cell(colspan: {grid.width}, inset: (left: 0pt, top: 8pt, bottom: 4pt), {heading})"
            # As a header of the second level it is never left alone at the foot of a page.
            yield f"table.header(level: 2, repeat: false, {cell})"
        else:
            if line.total and not previous.total:
                yield f"table.hline(stroke: {_THIN})"
            yield ", ".join(_body_cell(cell, line) for cell in line.cells)
        previous = line


def _body_cell(cell: Cell, line: Line) -> str:
    content = _content(cell.runs, weight=600 if line.total else 400)
    return f"pad(left: 9pt, {content})" if cell.scope and line.group else content


def _notes(notes: Sequence[str]) -> Iterator[str]:
    for note in notes:
        yield f"block(width: 100%, above: 0.6em, align(left, text(size: 8pt, fill: {_MUTED}, {_words(note)})))"


def _content(runs: Sequence[Run], *, weight: int) -> str:
    said = " + ".join(map(_run, runs)) or "[]"
    return f"text(weight: {weight}, {said})" if weight != 400 and runs else said


def _run(run: Run) -> str:
    if run.role == "break":
        return "linebreak()"
    if run.role == "unit":
        return f"text(weight: 400, fill: {_MUTED}, {_words(run.text)})"
    return _words(run.text) + (f" + h({run.room}em)" if run.room else "")


def _words(text: str) -> str:
    """The text as Typst strings; a range such as 2022–2023 is boxed, so that no line breaks it."""
    parts = re.split("([^ ]+–[^ ]+)", text)
    return " + ".join(
        f"box({_string(part)})" if i % 2 else _string(part) for i, part in enumerate(parts) if part
    )


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

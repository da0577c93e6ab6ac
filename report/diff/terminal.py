"""The comparison in the terminal: a table of counts, what differs in the inputs, and the first of each kind."""

from collections.abc import Iterator, Sequence

from rich.table import Table

from analysis.delivery.difference import ChangedCell
from analysis.errors import one_finding
from report.diff.difference import Difference
from report.diff.fact_changes import FactChange
from report.diff.input_kind import KINDS, input_year
from report.diff.status import STATUSES, Status

_KINDS = {
    "facts": "numbers",
    "claims": "bound words",
    "prose": "sentences",
    "exhibits": "tables and figures",
}
_SHOWN, _CELLS_SHOWN, _FILES_SHOWN = 12, 5, 3
_CELL_AT_MOST = 120


def counts_table(difference: Difference) -> Table:
    """How many of each kind have each status."""
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    for status in STATUSES:
        table.add_column(_SAID[status], justify="right")
    for kind, counted in difference.counts.items():
        table.add_row(_KINDS[kind], *(str(counted.get(status, 0) or "") for status in STATUSES))
    return table


_SAID: dict[Status, str] = {
    "changed": "changed",
    "added": "added",
    "removed": "removed",
    "rounding": "rounding only",
    "same": "the same",
}


def told(difference: Difference) -> Iterator[str]:
    """What differs, a line each, the longest lists cut; nothing in them steers a terminal."""
    if not difference.reported:
        yield "Only numbers known for both years are compared: the first has no report of its own."
    elif not difference.whole:
        yield "Only numbers are compared: one of the reports did not record its contents."
    yield from _section("Inputs", _inputs(difference))
    facts = sorted(difference.differing, key=lambda row: STATUSES.index(row.status))
    printed = [row for row in facts if difference.is_printed(row)]
    yield from _section("Numbers in print", (_fact(difference, row) for row in printed))
    if len(printed) < len(facts):
        yield f"\nNumbers that are not printed: {len(facts) - len(printed)} differ."
    yield from _section("Bound words", _claims(difference))
    yield from _section("Sentences", _prose(difference))
    yield from _section("Tables and figures", _exhibits(difference))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield f"\n{title}"
        yield from (f"  {one_finding(line)}" for line in found[:_SHOWN])
        if len(found) > _SHOWN:
            yield f"  … and {len(found) - _SHOWN} more"


def _inputs(difference: Difference) -> Iterator[str]:
    inputs = difference.inputs
    for kind in KINDS:
        files = inputs.of(kind)
        for file in files[:_FILES_SHOWN]:
            lost = "; the earlier version is not kept" if file.lost else ""
            yield f"{file.path}: {file.status}{lost}"
            if kind == "answers":
                yield from _cells(inputs.cells.get(input_year(file.path), ()))
        if len(files) > _FILES_SHOWN:
            yield f"… and {len(files) - _FILES_SHOWN} more of the kind {kind}"
    for tool in inputs.tools:
        yield f"{tool.name}: {tool.before or 'not there'} → {tool.after or 'not there'}"


def _cells(cells: Sequence[ChangedCell]) -> Iterator[str]:
    for cell in cells[:_CELLS_SHOWN]:
        yield f"  {cell.unit} {cell.variable}: {_short(cell.before)} → {_short(cell.after)}"
    if len(cells) > _CELLS_SHOWN:
        yield f"  … and {len(cells) - _CELLS_SHOWN} more answers"


def _short(answer: str) -> str:
    """An answer as it stands, or its beginning: an open one may be of any length."""
    return repr(answer if len(answer) <= _CELL_AT_MOST else answer[: _CELL_AT_MOST - 1] + "…")


def _fact(difference: Difference, row: FactChange) -> str:
    was = row.before.shown if row.before else "–"
    now = row.after.shown if row.after else "–"
    n = ""
    if row.before and row.after and row.before.fact.n != row.after.fact.n:
        n = f" (n {row.before.fact.n} → {row.after.fact.n})"
    why = "; ".join(cause.said for cause in difference.causes[row.id])
    return f"{_SAID[row.status]}: {row.id} {was} → {now}{n}: {why}"


def _claims(difference: Difference) -> Iterator[str]:
    for row in difference.claims:
        was = f"«{row.before.words}»" if row.before else "–"
        now = f"«{row.after.words}»" if row.after else "–"
        turned = ", turned" if row.turned else ""
        gone = ", no longer true" if row.still_holds is False else ""
        yield f"{row.either.page}: {was} → {now}{turned}{gone} ({' '.join(row.either.facts)})"


def _prose(difference: Difference) -> Iterator[str]:
    for row in difference.prose:
        said = row.after or row.before
        yield f"{row.page}: {_SAID[row.status]}: {said.text if said else ''}"


def _exhibits(difference: Difference) -> Iterator[str]:
    for row in difference.exhibits:
        cells = f", {len(row.cells)} cells" if row.cells else ""
        yield f"{row.either.kind} {row.either.id}: {_SAID[row.status]}{cells}"

"""What became of every table and figure, by its data: cells, rows, columns and the words around them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from report.diff.contents import Contents
from report.diff.fact_changes import FactChange
from report.diff.grid import Cell, Grid, Place
from report.diff.side import PrintedFact
from report.diff.status import Status, status_of_pair


@dataclass(frozen=True)
class CellChange:
    """A cell that differs, as it printed before and prints now; "" where there was none."""

    row: str
    column: str
    status: Status
    before: str
    after: str


@dataclass(frozen=True)
class ExhibitChange:
    """A table or figure on both sides. `words` says that the title, a note, the unit or the source differs."""

    status: Status
    before: Grid | None
    after: Grid | None
    cells: tuple[CellChange, ...] = ()
    words: bool = False

    @property
    def either(self) -> Grid:
        """The exhibit as it is now, or was last."""
        found = self.after or self.before
        assert found is not None
        return found


def exhibit_changes(
    before: Contents, after: Contents, facts: Mapping[str, FactChange]
) -> Iterator[ExhibitChange]:
    """A row for every exhibit of either side, in the order of the later report."""
    for key in dict.fromkeys((*after.grids, *before.grids)):
        yield _change(before.grids.get(key), after.grids.get(key), facts)


def _change(
    before: Grid | None, after: Grid | None, facts: Mapping[str, FactChange]
) -> ExhibitChange:
    if status := status_of_pair(before, after):
        return ExhibitChange(status, before, after)
    assert before is not None
    assert after is not None
    cells = tuple(_cells(before, after, facts))
    words = (before.title, before.words) != (after.title, after.words)
    kinds = {cell.status for cell in cells}
    if kinds - {"rounding"} or words or before.page != after.page:
        return ExhibitChange("changed", before, after, cells, words)
    return ExhibitChange("rounding" if kinds else "same", before, after, cells)


def _cells(before: Grid, after: Grid, facts: Mapping[str, FactChange]) -> Iterator[CellChange]:
    for place in dict.fromkeys((*after.cells, *before.cells)):
        change = _cell(place, before.cells.get(place), after.cells.get(place), facts)
        if change.status != "same":
            yield change


def _cell(
    place: Place, before: Cell | None, after: Cell | None, facts: Mapping[str, FactChange]
) -> CellChange:
    was = _shown(before, facts, earlier=True)
    now = _shown(after, facts, earlier=False)
    status = status_of_pair(before, after)
    if status is None:
        one = facts.get(after.fact) if after and before == after else None
        status = one.status if one and one.status == "rounding" else None
        status = status or ("same" if was == now else "changed")
    return CellChange(*place, status, was, now)


def _shown(cell: Cell | None, facts: Mapping[str, FactChange], *, earlier: bool) -> str:
    """The cell's number with its sign where it is a change, or its text."""
    if cell is None or not cell.fact:
        return cell.text if cell else ""
    row = facts.get(cell.fact)
    found: PrintedFact | None = (row.before if earlier else row.after) if row else None
    return found.shown if found else ""

"""The difference between what stands and what is delivered: units and cells added, removed, changed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.delivery.answer_sheet import AnswerSheet


@dataclass(frozen=True, order=True)
class ChangedCell:
    """One cell before and after; "" is no answer."""

    variable: str
    unit: str
    before: str
    after: str

    @property
    def kind(self) -> str:
        """`added`, `removed` or `changed`."""
        return "changed" if self.before and self.after else "added" if self.after else "removed"


@dataclass(frozen=True)
class Difference:
    """Units that came or went, and every other changed cell, of units that are in both, in order."""

    units_added: tuple[str, ...]
    units_removed: tuple[str, ...]
    cells: tuple[ChangedCell, ...]

    def __bool__(self) -> bool:
        return bool(self.units_added or self.units_removed or self.cells)

    @property
    def by_kind(self) -> Counter[str]:
        """How many cells were added, removed and changed."""
        return Counter(cell.kind for cell in self.cells)

    @property
    def by_variable(self) -> Counter[str]:
        """How many cells differ, by variable, most first."""
        return Counter(cell.variable for cell in self.cells)


def difference(before: AnswerSheet, after: AnswerSheet) -> Difference:
    """What would change; an answer of a unit that came or went is not told cell by cell."""
    old, new = set(before.units), set(after.units)
    return Difference(
        tuple(sorted(new - old)),
        tuple(sorted(old - new)),
        tuple(_cells(before, after, old & new)),
    )


def _cells(before: AnswerSheet, after: AnswerSheet, units: set[str]) -> Iterator[ChangedCell]:
    variables = dict.fromkeys((*after.values, *before.values))
    for variable in variables:
        old, new = before.values.get(variable, {}), after.values.get(variable, {})
        for unit in sorted(units & (old.keys() | new.keys())):
            cell = ChangedCell(variable, unit, old.get(unit, ""), new.get(unit, ""))
            if cell.before != cell.after:
                yield cell

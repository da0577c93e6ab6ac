"""What two reports were made from, held against each other: files by hash, answers cell by cell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from analysis.delivery.difference import ChangedCell
from report.diff.changed_answers import (
    ChangedCorrection,
    changed_cells,
    changed_corrections,
    unit_names,
)
from report.diff.input_kind import Kind, input_kind, input_year
from report.diff.side import Side
from report.diff.status import Status, status_of_pair

# The kept file of a name and hash; None when it is gone.
Kept = Callable[[str, str], Path | None]


@dataclass(frozen=True)
class InputChange:
    """An input that differs. `lost` says that an earlier version of it can no longer be read."""

    path: str
    kind: Kind
    status: Status
    lost: bool = False


@dataclass(frozen=True)
class ToolChange:
    """A tool or library whose version differs; "" where one report does not name it."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class InputChanges:
    """All that differs. Cells and corrections are by year of the answers; `names` are those of units.

    `between_years` says that the cells are answers of one year held against those of another.
    """

    files: tuple[InputChange, ...] = ()
    tools: tuple[ToolChange, ...] = ()
    cells: Mapping[int, tuple[ChangedCell, ...]] = field(default_factory=dict)
    corrections: Mapping[int, tuple[ChangedCorrection, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    between_years: bool = False

    def of(self, *kinds: Kind) -> tuple[InputChange, ...]:
        """The files of some kinds."""
        return tuple(file for file in self.files if file.kind in kinds)


def input_changes(before: Side, after: Side, kept: Kept) -> InputChanges:
    """What differs between the inputs of two reports."""
    files: list[InputChange] = []
    cells: dict[int, tuple[ChangedCell, ...]] = {}
    corrections: dict[int, tuple[ChangedCorrection, ...]] = {}
    named: list[Path] = []
    for path in sorted(before.inputs.keys() | after.inputs.keys()):
        was, now = before.inputs.get(path), after.inputs.get(path)
        if was == now:
            continue
        kind = input_kind(path)
        old, new = (kept(path, one) if one else None for one in (was, now))
        compared = kind in ("answers", "corrections")
        lost = compared and ((was is not None and old is None) or (now is not None and new is None))
        files.append(InputChange(path, kind, status_of_pair(was, now) or "changed", lost))
        if lost or not compared:
            continue
        if kind == "answers":
            cells[input_year(path)] = changed_cells(old, new)
            named += (file for file in (old, new) if file)
        else:
            corrections[input_year(path)] = changed_corrections(old, new)
    return InputChanges(tuple(files), _tools(before, after), cells, corrections, unit_names(named))


def year_changes(root: Path, before: int, after: int) -> InputChanges:
    """The answers of one year held against those of another, where the project has both."""
    old, new = (root / "data" / str(year) / "answers.csv" for year in (before, after))
    if not (old.is_file() and new.is_file()):
        return InputChanges(between_years=True)
    cells = {after: changed_cells(old, new)}
    return InputChanges(cells=cells, names=unit_names((old, new)), between_years=True)


def _tools(before: Side, after: Side) -> tuple[ToolChange, ...]:
    return tuple(
        ToolChange(name, before.tools.get(name, ""), after.tools.get(name, ""))
        for name in sorted(before.tools.keys() | after.tools.keys())
        if before.tools.get(name) != after.tools.get(name)
    )

"""What the comparison page tells of the inputs, and how many numbers each of them reaches."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from report.diff.difference import Difference
from report.diff.input_kind import KINDS, WORDS
from report.diff.status import WORDS as STATUS_WORDS

_SHOWN = 60
_FILES_SHOWN = 12


@dataclass(frozen=True)
class CellRow:
    """A changed answer or correction, with the number of printed and unprinted numbers that it reaches."""

    year: int
    unit: str
    name: str
    variable: str
    before: str
    after: str
    reaches: int
    why: str = ""


@dataclass(frozen=True)
class FileRows:
    """The changed files of a kind, the first of them by name."""

    kind: str
    files: tuple[tuple[str, str, bool], ...]
    more: int


@dataclass(frozen=True)
class InputRows:
    """Everything that differs; `more_cells` are left out of the page and stand in the JSON."""

    cells: tuple[CellRow, ...]
    more_cells: int
    corrections: tuple[CellRow, ...]
    files: tuple[FileRows, ...]
    tools: tuple[str, ...]
    other_units: int


def input_rows(difference: Difference) -> InputRows:
    """The rows; between two years only the number of units with other answers is told."""
    inputs = difference.inputs
    if inputs.between_years:
        units = {cell.unit for cells in inputs.cells.values() for cell in cells}
        return InputRows((), 0, (), (), (), len(units))
    cells = tuple(_cells(difference))
    return InputRows(
        cells=cells[:_SHOWN],
        more_cells=max(0, len(cells) - _SHOWN),
        corrections=tuple(_corrections(difference))[:_SHOWN],
        files=tuple(_files(difference)),
        tools=tuple(f"{t.name} {t.before or '–'} → {t.after or '–'}" for t in inputs.tools),
        other_units=0,
    )


def _cells(difference: Difference) -> Iterator[CellRow]:
    inputs, reached = difference.inputs, _reached(difference)
    for year in sorted(inputs.cells, reverse=True):
        for cell in inputs.cells[year]:
            name = inputs.names.get(cell.unit, "")
            reaches = reached[cell.variable, cell.unit]
            yield CellRow(year, cell.unit, name, cell.variable, cell.before, cell.after, reaches)


def _corrections(difference: Difference) -> Iterator[CellRow]:
    inputs, reached = difference.inputs, _reached(difference)
    for year in sorted(inputs.corrections, reverse=True):
        for one in inputs.corrections[year]:
            name = inputs.names.get(one.unit, "")
            reaches = reached[one.variable, one.unit]
            yield CellRow(
                year, one.unit, name, one.variable, one.before, one.after, reaches, one.source
            )


def _reached(difference: Difference) -> Counter[tuple[str, str]]:
    """How many of the numbers that differ each changed answer is a cause of."""
    found: Counter[tuple[str, str]] = Counter()
    for told in difference.causes.values():
        for cause in told:
            found.update(cause.places)
    return found


def _files(difference: Difference) -> Iterator[FileRows]:
    for kind in KINDS:
        files = difference.inputs.of(kind)
        if files:
            shown = tuple((f.path, STATUS_WORDS[f.status], f.lost) for f in files[:_FILES_SHOWN])
            yield FileRows(WORDS[kind].capitalize(), shown, max(0, len(files) - _FILES_SHOWN))

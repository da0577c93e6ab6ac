"""Changed answers and corrections, cell by cell, between two versions of a file."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.delivery.answer_sheet import AnswerSheet, read_sheet
from analysis.delivery.difference import ChangedCell, difference
from analysis.survey.corrections import Correction, corrections_in

_NAME, _UNIT = "navn", "enhet"


@dataclass(frozen=True, order=True)
class ChangedCorrection:
    """One correction before and after, as the value that it makes; "" where there is no such line."""

    variable: str
    unit: str
    before: str
    after: str
    reason: str
    source: str


def changed_cells(before: Path | None, after: Path | None) -> tuple[ChangedCell, ...]:
    """Every answer that differs, also those of units that came or went; by variable and unit."""
    old, new = _sheet(before), _sheet(after)
    told = difference(old, new)
    alone = {*told.units_added, *told.units_removed}
    cells = [*told.cells]
    for variable in dict.fromkeys((*new.values, *old.values)):
        was, now = old.values.get(variable, {}), new.values.get(variable, {})
        cells += (
            ChangedCell(variable, unit, was.get(unit, ""), now.get(unit, ""))
            for unit in alone & (was.keys() | now.keys())
        )
    return tuple(sorted(cells))


def changed_corrections(before: Path | None, after: Path | None) -> tuple[ChangedCorrection, ...]:
    """Every correction that came, went or makes another value; by variable and unit."""
    old, new = _corrections(before), _corrections(after)
    found = []
    for place in old.keys() | new.keys():
        was, now = old.get(place), new.get(place)
        if was and now and (was.new, was.old) == (now.new, now.old):
            continue
        said = now or was
        assert said is not None
        values = (was.new if was else "", now.new if now else "")
        found.append(ChangedCorrection(said.variable, said.unit, *values, said.reason, said.source))
    return tuple(sorted(found))


def unit_names(files: Iterable[Path]) -> Mapping[str, str]:
    """The names of the units in answer files; the last file decides."""
    names: dict[str, str] = {}
    for file in files:
        rows = csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline=""))
        names |= {row[_UNIT]: row[_NAME] for row in rows if _UNIT in row and _NAME in row}
    return names


def _sheet(file: Path | None) -> AnswerSheet:
    return (read_sheet(file) if file else None) or AnswerSheet({})


def _corrections(file: Path | None) -> dict[tuple[str, str], Correction]:
    """By unit and variable; a cell that is corrected twice ends as its last line says."""
    return {(one.unit, one.variable): one for one in corrections_in(file)} if file else {}

"""Corrections: answers that were put right after delivery, each with its reason and its source.

They stand in `data/<year>/corrections.csv` and are applied when answers are read. The delivered file
is never changed, so what was delivered and what was made of it can both be shown.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.codebook import Codebook
from analysis.csv_rows import read_csv_rows, uneven
from analysis.errors import UserError, nearest
from analysis.survey.answer_types import AnswerType, answer_types

COLUMNS = ("unit", "variable", "old", "new", "reason", "source", "who", "date")
# Why an answer was wrong, with the words that the report prints for it.
REASONS = {
    "decimal_point": "Desimaltegn på feil plass",
    "wrong_measure": "Oppgitt i noe annet enn det det ble spurt om, for eksempel timer",
    "wrong_unit": "Ført på feil kommune eller bydel",
    "moved_category": "Ført i feil kategori",
    "double_count": "Talt to ganger",
    "confirmed_by_unit": "Nytt svar fra kommunen eller bydelen",
}
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class CorrectionsError(UserError):
    """Mistakes in the corrections, each as `file:line: column: value and rule; remedy`."""


@dataclass(frozen=True, kw_only=True)
class Correction:
    """One corrected answer; `old` and `new` are texts as in the answer file, "" for no answer.

    `reason` is a key of `REASONS`.
    """

    unit: str
    variable: str
    old: str
    new: str
    reason: str
    source: str
    who: str
    date: str
    line: int


def corrections_path(root: Path, year: int) -> Path:
    """Where the corrections of `year` are; the file need not exist."""
    return root / "data" / str(year) / "corrections.csv"


def read_corrections(root: Path, year: int) -> tuple[Correction, ...]:
    """The corrections of a year, in the order of the file; none without a file.

    Raises:
        TextFileError: the file is not UTF-8.
        CorrectionsError: anything in it is wrong by itself.
    """
    path = corrections_path(root, year)
    return corrections_in(path) if path.is_file() else ()


def corrections_in(path: Path) -> tuple[Correction, ...]:
    """The corrections of a file, in its order; raises as `read_corrections`."""
    file = read_csv_rows(path, str(path), CorrectionsError)
    rows = [(line, row) for line, row in file.rows if row]
    if tuple(file.header) != COLUMNS:
        said = f"{path}:1: the columns are {', '.join(file.header) or 'missing'}"
        raise CorrectionsError([f"{said}; write {', '.join(COLUMNS)}, parted by commas"])
    findings = [
        f"{path}:{line}: {finding}" for line, row in rows for finding in _mistakes_of_form(row)
    ]
    if findings:
        raise CorrectionsError(findings)
    return tuple(
        Correction(**dict(zip(COLUMNS, row, strict=True)), line=line) for line, row in rows
    )


def _mistakes_of_form(row: list[str]) -> Iterator[str]:
    """What is wrong with a row by itself."""
    if said := uneven(row, len(COLUMNS)):
        yield said
        return
    cells = dict(zip(COLUMNS, row, strict=True))
    if cells["reason"] not in REASONS:
        near = nearest(cells["reason"], REASONS)
        yield f"reason: {cells['reason']!r} is not one of {', '.join(REASONS)}{near}"
    for column in ("source", "who"):
        if not cells[column].strip():
            yield f"{column}: is empty; write {'where the new value is from' if column == 'source' else 'who decided'}"
    if not _is_date(cells["date"]):
        yield f"date: {cells['date']!r} is not a date; write year-month-day, as 2024-09-30"
    if cells["old"] == cells["new"]:
        yield f"new: {cells['new']!r} is the old value; delete the line, or write the new one"


def _is_date(text: str) -> bool:
    with suppress(ValueError):
        return bool(_DATE.fullmatch(text)) and bool(date.fromisoformat(text))
    return False


def corrected(
    answers: pd.DataFrame,
    corrections: tuple[Correction, ...],
    codebook: Codebook,
    year: int,
    path: Path,
) -> pd.DataFrame:
    """The answers with every correction applied in order; `path` names the corrections in errors.

    A cell may be corrected again when the later old value is the earlier new one.

    Raises:
        CorrectionsError: a unit or variable is unknown, an old value is not what was delivered,
            or a new value does not fit the codebook.
    """
    if not corrections:
        return answers
    types = answer_types(codebook, year)
    frame = answers.copy()
    seen: dict[tuple[str, str], Correction] = {}
    findings: list[str] = []
    for one in corrections:
        found = [*_unknown(one, frame.index, types)] or [
            *_not_fitting(one, types[one.variable], frame, seen.get((one.unit, one.variable)))
        ]
        findings += (f"{path}:{one.line}: {finding}" for finding in found)
        if not found:
            frame.loc[one.unit, one.variable] = _value(types[one.variable], one.new)
            seen[one.unit, one.variable] = one
    if findings:
        raise CorrectionsError(findings)
    return frame


def _unknown(one: Correction, units: pd.Index, types: dict[str, AnswerType]) -> Iterator[str]:
    if one.unit not in units:
        yield f"unit: no unit has the number {one.unit!r}{nearest(one.unit, units)}"
    if one.variable not in types:
        yield f"variable: {one.variable!r} is not in the form{nearest(one.variable, types)}"


def _not_fitting(
    one: Correction, kind: AnswerType, frame: pd.DataFrame, before: Correction | None
) -> Iterator[str]:
    where = f"{one.variable} of {one.unit}"
    for column, text in (("old", one.old), ("new", one.new)):
        if text and not kind.fits(text):
            yield f"{column}: {text!r} {kind.rule(text)}"
            return
    delivered = _or_none(frame.at[one.unit, one.variable])
    if delivered == _value(kind, one.old):
        return
    if before:
        said = f"line {before.line} has made {where} {before.new!r}, not {one.old!r}"
        yield f"old: {said}; write {before.new!r} here, or delete one of the lines"
    else:
        shown = "" if delivered is None else str(delivered)
        said = f"{one.old!r} is not what was delivered for {where}: {shown!r}"
        yield f"old: {said}; look at the answer again, then renew the line or delete it"


def _value(kind: AnswerType, text: str) -> Any:
    """The text as the value that a frame holds, `None` where it is missing."""
    return _or_none(kind.typed([text])[0])


def _or_none(value: Any) -> Any:
    return None if pd.isna(value) else value

"""The answer file of a year: one row per unit, one column per variable of the codebook.

Its first columns are `enhet` (number of the municipality or district), `navn` and `status` (how
much of the form was filled in); then come the variables in any order. A blank is no answer. Full-time
equivalents have at most one decimal, after a point.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook
from analysis.csv_rows import read_csv_rows, uneven
from analysis.errors import SHOWN, UserError, nearest
from analysis.survey.answer_types import AnswerType, answer_types

FIXED = ("enhet", "navn", "status")
_LOST_SHOWN = 10


class AnswersError(UserError):
    """Mistakes in an answer file, each as `file:line: column: value and rule; remedy`."""


def answers_path(root: Path, year: int) -> Path:
    """Where the answers of `year` are."""
    return root / "data" / str(year) / "answers.csv"


def read_answers(path: Path, codebook: Codebook, year: int, units: pd.Index) -> pd.DataFrame:
    """Read the answers of `year`, indexed by unit in the order of `units`: `status` and variables.

    Options are text, chosen multiple-choice options 0 or 1 (`Int64`), numbers `Int64`, full-time
    equivalents exact `Decimal`s, open answers text; no answer is missing. Every unit has a row, one
    that has not answered too, so that rows that were lost are seen.

    Raises:
        TextFileError: the file is missing, or not UTF-8.
        AnswersError: anything in it does not fit the codebook.
    """
    file = _read(path)
    variables = codebook.variables(year)
    findings = [*_columns(file, variables), *_units(file, units)]
    if findings:
        raise AnswersError(f"{path}:{finding}" for finding in findings)
    if lost := _lost(file, units):
        raise AnswersError([f"{path}: {lost}"])
    types = answer_types(codebook, year)
    found = [mistake for name, kind in types.items() for mistake in _mistakes(file, name, kind)]
    if found:
        raise AnswersError(f"{path}:{line}: {text}" for line, text in sorted(found))
    columns = {name: kind.typed(file.columns[name]) for name, kind in types.items()}
    frame = pd.DataFrame(columns, index=pd.Index(file.columns["enhet"], name="unit", dtype="str"))
    return frame if frame.index.equals(units) else frame.reindex(units)


@dataclass(frozen=True)
class _File:
    """The texts of a file by column, and the line of each row."""

    columns: dict[str, tuple[str, ...]]
    lines: tuple[int, ...]


def _read(path: Path) -> _File:
    file = read_csv_rows(path, str(path), AnswersError)
    header, rows = file.header, file.rows
    if len(header) == 1 and ";" in header[0]:
        raise AnswersError([f"{path}:1: columns are parted by ';'; save the file with commas"])
    twice = [name for name, times in Counter(header).items() if times > 1]
    if twice:
        raise AnswersError(
            f"{path}:1: column {name!r} stands twice; keep one of them" for name in twice
        )
    found = [f"{path}:{line}: {said}" for line, row in rows if (said := uneven(row, len(header)))]
    if found:
        raise AnswersError(found)
    texts = zip(*(row for _, row in rows), strict=True) if rows else [()] * len(header)
    return _File(dict(zip(header, texts, strict=True)), tuple(line for line, _ in rows))


def _columns(file: _File, variables: tuple[str, ...]) -> Iterator[str]:
    expected = dict.fromkeys((*FIXED, *variables))
    extra = [column for column in file.columns if column not in expected]
    for column in expected:
        if column not in file.columns:
            yield f"1: column {column!r} is missing; add it{nearest(column, extra)}"
    for column in extra:
        yield f"1: column {column!r} is not in the codebook{nearest(column, expected) or '; delete it'}"


def _units(file: _File, units: pd.Index) -> Iterator[str]:
    known, first, strangers = set(units), dict[str, int](), 0
    for line, unit in zip(file.lines, file.columns.get("enhet", ()), strict=False):
        if unit not in known:
            strangers += 1
            near = nearest(unit, known) if strangers <= SHOWN else ""
            yield f"{line}: enhet: no unit has the number {unit!r}{near}"
        if unit in first:
            yield f"{line}: enhet: unit {unit!r} also stands on line {first[unit]}; keep one of them"
        first.setdefault(unit, line)


def _lost(file: _File, units: pd.Index) -> str:
    """What is said of units that have no row; "" when all have."""
    lost = [str(unit) for unit in units.difference(list(file.columns["enhet"]), sort=False)]
    if not lost:
        return ""
    shown = ", ".join(lost[:_LOST_SHOWN])
    more = f" and {len(lost) - _LOST_SHOWN} more" if len(lost) > _LOST_SHOWN else ""
    return (
        f"has rows for {len(units) - len(lost)} of {len(units)} units; there is none for {shown}{more}; take the "
        "file back from version control, or import the delivery again (a unit that has not answered has a row too)"
    )


def _mistakes(file: _File, name: str, kind: AnswerType) -> Iterator[tuple[int, str]]:
    """Values that do not fit, by line; each different value is looked at once."""
    column = file.columns[name]
    wrong = {value for value in set(column) if value and not kind.fits(value)}
    if wrong:
        for line, value in zip(file.lines, column, strict=True):
            if value in wrong:
                yield line, f"{name}: {value!r} {kind.rule(value)}"

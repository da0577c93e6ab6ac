"""Corrections: answers that were put right after delivery, each with its reason and its source.

They stand in `data/<year>/corrections.csv` and are applied when answers are read. The delivered file
is never changed, so what was delivered and what was made of it can both be shown.
"""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.errors import UserError
from analysis.text_file import read_text

COLUMNS = ("unit", "variable", "old", "new", "reason", "source", "who", "date")


class CorrectionsError(UserError):
    """Mistakes in the corrections, each as `file:line: column: value and rule; remedy`."""


@dataclass(frozen=True, kw_only=True)
class Correction:
    """One corrected answer; `old` and `new` are texts as in the answer file, "" for no answer."""

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
        CorrectionsError: anything in it is wrong by itself.
    """
    path = corrections_path(root, year)
    if not path.is_file():
        return ()
    reader = csv.DictReader(io.StringIO(read_text(path, str(path)), newline=""))
    return tuple(Correction(**row, line=reader.line_num) for row in reader)


def corrected(
    answers: pd.DataFrame, corrections: tuple[Correction, ...], path: Path
) -> pd.DataFrame:
    """The answers with every correction applied; `path` names the corrections in errors.

    Raises:
        CorrectionsError: a unit or variable is unknown, an old value is not what was delivered,
            or a new value does not fit the codebook.
    """
    if not corrections:
        return answers
    raise NotImplementedError

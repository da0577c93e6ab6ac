"""The answer sheet: the answers of every unit as texts, joined from forms or read from the answer file."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.codebook import Codebook
from analysis.delivery.matching import NAME, STATUS, UNIT
from analysis.delivery.register import Register
from analysis.survey.answers import FIXED

NOT_STARTED, CONFIRMED, PARTIAL, COMPLETE = "not_started", "confirmed", "partial", "complete"


@dataclass(frozen=True)
class AnswerSheet:
    """Answers as they stand in the answer file: texts by variable, by unit; "" is no answer.

    `status` is among the variables. A unit that has given nothing is not in it.
    """

    values: Mapping[str, Mapping[str, str]]

    @property
    def units(self) -> tuple[str, ...]:
        """The units that have given anything, by number."""
        return tuple(sorted({unit for of_unit in self.values.values() for unit in of_unit}))

    def text(self, codebook: Codebook, year: int, register: Register) -> str:
        """The answer file: every unit of the register, every variable of the form."""
        variables = (STATUS, *codebook.variables(year))
        columns = [self.values.get(variable, {}) for variable in variables]
        written = io.StringIO()
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow((UNIT, NAME, *variables))
        for unit, name in register.names.items():
            cells = [column.get(unit, "") for column in columns]
            writer.writerow((unit, name, cells[0] or NOT_STARTED, *cells[1:]))
        return written.getvalue()


def read_sheet(path: Path) -> AnswerSheet | None:
    """The sheet in an answer file, to compare with; `None` without one, or when it is no such file."""
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    except (OSError, UnicodeDecodeError, csv.Error):
        return None
    if not rows or not set(FIXED) <= rows[0].keys():
        return None
    given = [row for row in rows if row[STATUS] not in ("", NOT_STARTED) or _answers(row)]
    variables: Sequence[str] = [name for name in rows[0] if name not in (UNIT, NAME)]
    return AnswerSheet(
        {
            variable: {row[UNIT]: row[variable] for row in given if row[variable]}
            for variable in variables
        }
    )


def _answers(row: Mapping[str, str]) -> bool:
    return any(text for name, text in row.items() if name not in FIXED)

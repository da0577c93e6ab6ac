"""The ledger: figures already in print, each with its source.

It is read from `data/published`, never written: an entry exists because somebody typed it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Literal

from analysis.csv_rows import read_csv_rows, uneven
from analysis.errors import UserError

FILES = ("figures.csv", "series.csv")
Status = Literal["", "error", "conflict", "before_series"]
_UNIT_WORDS = {"percent": " prosent", "percentage points": " prosentpoeng", "FTE": " årsverk"}


class LedgerError(UserError):
    """Mistakes in the ledger's files, each with file and line."""


@dataclass(frozen=True, kw_only=True)
class PublishedFigure:
    """A figure as it was printed.

    `value` has as many decimals as were printed; `published_as` is the printed text. `status` says
    that the source contradicts itself (`error`), that two sources differ (`conflict`) or that the
    figure compares with a year before the survey's series (`before_series`).
    """

    id: str
    theme: str
    year: str
    group: str
    statistic: str
    value: Decimal
    unit: str
    base_n: int | None
    base: str
    is_lower_bound: bool
    is_approx: bool
    published_as: str
    description: str
    note: str
    status: Status
    source: str

    @property
    def decimals(self) -> int:
        """How many decimals were printed."""
        return max(0, -int(self.value.as_tuple().exponent))

    @property
    def unit_word(self) -> str:
        """The unit after a number, for a reader: per cent, points, full-time equivalents, or nothing."""
        return _UNIT_WORDS.get(self.unit, "")


COLUMNS = tuple(field.name for field in fields(PublishedFigure))


class Ledger(Mapping[str, PublishedFigure]):
    """Published figures by id, in the order of the files."""

    def __init__(self, figures: Mapping[str, PublishedFigure]) -> None:
        self._figures = dict(figures)

    def __getitem__(self, figure_id: str) -> PublishedFigure:
        return self._figures[figure_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._figures)

    def __len__(self) -> int:
        return len(self._figures)


def read_ledger(root: Path) -> Ledger:
    """Read all published figures of the project at `root`.

    Raises:
        LedgerError: a file is missing or no CSV, a value is no number, or an id stands twice.
        TextFileError: a file is not UTF-8.
    """
    return read_ledger_files([root / "data" / "published" / name for name in FILES])


def read_ledger_files(paths: Iterable[Path]) -> Ledger:
    """Read published figures from files that have the columns of the ledger; raises as `read_ledger`."""
    figures: dict[str, PublishedFigure] = {}
    findings: list[str] = []
    for path in paths:
        if not path.exists():
            findings.append(f"{path}: the file is missing; bring it back from the repository")
            continue
        file = read_csv_rows(path, str(path), LedgerError)
        header = file.header
        if missing := [column for column in COLUMNS if column not in header]:
            findings.append(f"{path}:1: column {missing[0]!r} is missing; add it to the first line")
            continue
        for line, values in file.rows:
            if said := uneven(values, len(header)):
                findings.append(f"{path}:{line}: {said}")
                continue
            row = dict(zip(header, values, strict=True))
            try:
                figure = _figure(row)
            except (InvalidOperation, ValueError) as error:
                findings.append(f"{path}:{line}: {_why(error, row)}")
                continue
            if figure.id in figures:
                findings.append(f"{path}:{line}: id {figure.id!r} stands twice; delete one of them")
            figures[figure.id] = figure
    if findings:
        raise LedgerError(findings)
    return Ledger(figures)


def _figure(row: dict[str, str]) -> PublishedFigure:
    status = row["status"]
    if status not in ("", "error", "conflict", "before_series"):
        raise ValueError(f"status {status!r} is not 'error', 'conflict', 'before_series' or empty")
    value = Decimal(row["value"])
    if not value.is_finite():
        raise InvalidOperation
    return PublishedFigure(
        id=row["id"],
        theme=row["theme"],
        year=row["year"],
        group=row["group"],
        statistic=row["statistic"],
        value=value,
        unit=row["unit"],
        base_n=int(row["base_n"]) if row["base_n"] else None,
        base=row["base"],
        is_lower_bound=row["is_lower_bound"] == "yes",
        is_approx=row["is_approx"] == "yes",
        published_as=row["published_as"],
        description=row["description"],
        note=row["note"],
        status=status,  # type: ignore[arg-type]
        source=row["source"],
    )


def _why(error: Exception, row: dict[str, str]) -> str:
    if isinstance(error, InvalidOperation):
        return f"value {row['value']!r} is no number; write digits with a decimal point"
    return f"{error}; put it right"

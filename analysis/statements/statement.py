"""A statement: something that the print says about figures, or beside them, as a plain fact.

`data/published/statements.csv` has one line for each: the word for the size of a change, the
preposition before a number, what is added up to what. It holds no verdicts; the rules make those.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from analysis.csv_rows import read_csv_rows, uneven
from analysis.errors import UserError, nearest
from analysis.statements.aspects import ASPECTS, OF_IS_TEXT, Aspect, misshapen

FILE = "data/published/statements.csv"
COLUMNS = ("id", "aspect", "figures", "of", "printed", "years", "source", "line")

_NUMBER = re.compile(r"\d+")


class StatementError(UserError):
    """Mistakes in the file of statements, each with file and line."""


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One thing that print says; `data/published/README.md` tells what each aspect holds.

    `figures` and `of` are ids of the ledger (`of` also the whole number 100, or a word for some
    aspects), `printed` is the word or two in print, `years` the years it names, `line` the line of
    the source's text, 0 where it is not known.
    """

    id: str
    aspect: Aspect
    figures: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    printed: str = ""
    years: tuple[int, ...] = ()
    source: str = ""
    line: int = 0


def read_statements(root: Path, known: Mapping[str, object]) -> tuple[Statement, ...]:
    """The statements of the project at `root`, in the order of the file.

    `known` has the ids of the ledger.

    Raises:
        TextFileError: the file cannot be read.
        StatementError: a column is missing, an aspect or figure is unknown, or an id stands twice.
    """
    file = read_csv_rows(root / FILE, FILE, StatementError)
    header = file.header
    if missing := [column for column in COLUMNS if column not in header]:
        raise StatementError(
            [f"{FILE}:1: column {missing[0]!r} is missing; the first line is {','.join(COLUMNS)}"]
        )
    statements: dict[str, Statement] = {}
    findings: list[str] = []
    for line, values in file.rows:
        if said := uneven(values, len(header)):
            findings.append(f"{FILE}:{line}: {said}")
            continue
        row = dict(zip(header, values, strict=True))
        if problems := [*_problems(row, known, statements)]:
            findings += [f"{FILE}:{line}: {problem}" for problem in problems]
            continue
        statements[row["id"]] = _statement(row)
    if findings:
        raise StatementError(findings)
    return tuple(statements.values())


def _problems(
    row: Mapping[str, str], known: Mapping[str, object], before: Mapping[str, Statement]
) -> Iterator[str]:
    """What is wrong with a line, each with its remedy."""
    if row["id"] in before:
        yield f"id {row['id']!r} stands twice; give one of them another"
    if row["aspect"] not in ASPECTS:
        remedy = nearest(row["aspect"], ASPECTS) or f"; it is one of {', '.join(ASPECTS)}"
        yield f"aspect {row['aspect']!r} is unknown{remedy}"
    of = [row["of"]] if row["aspect"] in OF_IS_TEXT and row["of"] else row["of"].split()
    counts = {"figures": len(row["figures"].split()), "of": len(of)}
    yield from misshapen(row["aspect"], counts | {"years": len(row["years"].split())})
    named = row["figures"].split()
    if row["aspect"] not in OF_IS_TEXT:
        named += [name for name in of if not _NUMBER.fullmatch(name)]
    for name in named:
        if name not in known:
            yield f"figure {name!r} is not in the ledger{nearest(name, known)}"
    for column in ("years", "line"):
        if wrong := [text for text in row[column].split() if not _NUMBER.fullmatch(text)]:
            yield f"{column} {wrong[0]!r} is no whole number; write digits"


def _statement(row: Mapping[str, str]) -> Statement:
    aspect = cast(Aspect, row["aspect"])
    return Statement(
        id=row["id"],
        aspect=aspect,
        figures=tuple(row["figures"].split()),
        of=(row["of"],) if aspect in OF_IS_TEXT else tuple(row["of"].split()),
        printed=row["printed"],
        years=tuple(int(year) for year in row["years"].split()),
        source=row["source"],
        line=int(row["line"] or 0),
    )

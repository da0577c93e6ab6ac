"""The answer file of a year: one row per unit, one column per variable of the codebook.

Its first columns are `enhet` (number of the municipality or district), `navn` and `status` (how
much of the form was filled in); then come the variables in any order. A blank is no answer. Full-time
equivalents have at most one decimal, after a point.
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.errors import UserError, nearest

STATUS = ("not_started", "confirmed", "partial", "complete")
FIXED = ("enhet", "navn", "status")
FTE_PATTERN = r"\d+(?:\.\d)?"
NUMBER_PATTERN = r"\d+"


class AnswersError(UserError):
    """Mistakes in an answer file, each as `file:line: column: value and rule; remedy`."""


def answers_path(root: Path, year: int) -> Path:
    """Where the answers of `year` are."""
    return root / "data" / str(year) / "answers.csv"


def read_answers(path: Path, codebook: Codebook, year: int, units: pd.Index) -> pd.DataFrame:
    """Read the answers of `year`, indexed by unit in the order of `units`: `status` and variables.

    Options are text, chosen multiple-choice options 0 or 1 (`Int64`), numbers `Int64`, full-time
    equivalents exact `Decimal`s, open answers text; no answer is missing. A unit without a row is
    all missing.

    Raises:
        AnswersError: the file is missing, or anything in it does not fit the codebook.
    """
    text = _read(path)
    variables = codebook.variables(year)
    findings = [*_columns(text, variables), *_units(text, units)]
    if findings:
        raise AnswersError(f"{path}:{finding}" for finding in findings)
    columns = {"status": _options(text["status"], STATUS, findings)}
    for variable in variables:
        columns[variable] = _typed(text[variable], codebook.question_of[variable], findings)
    if findings:
        raise AnswersError(f"{path}:{finding}" for finding in sorted(findings, key=_line))
    frame = pd.DataFrame(columns)
    frame.index = pd.Index(text["enhet"], name="unit")
    return frame.reindex(units)


def _read(path: Path) -> pd.DataFrame:
    try:
        return pd.read_csv(
            path, dtype="str", keep_default_na=False, na_values=[""], encoding="utf-8"
        )
    except FileNotFoundError:
        raise AnswersError([f"{path}: the answer file is missing; put it there"]) from None
    except (UnicodeDecodeError, pd.errors.ParserError) as error:
        raise AnswersError([f"{path}: {error}; save the file as CSV in UTF-8"]) from None


def _line(finding: str) -> int:
    return int(finding.split(":", 1)[0])


def _columns(text: pd.DataFrame, variables: tuple[str, ...]) -> Iterator[str]:
    expected = (*FIXED, *variables)
    present = set(text.columns)
    extra = [column for column in text.columns if column not in set(expected)]
    for column in expected:
        if column not in present:
            yield f"1: column {column!r} is missing; add it{nearest(column, extra)}"
    for column in extra:
        yield f"1: column {column!r} is not in the codebook{nearest(column, expected)}"


def _units(text: pd.DataFrame, units: pd.Index) -> Iterator[str]:
    if "enhet" not in text:
        return
    for row in text.index[~text["enhet"].isin(units)]:
        unit = text.at[row, "enhet"]
        yield f"{row + 2}: enhet: no unit has the number {unit!r}{nearest(str(unit), units)}"
    for row in text.index[text["enhet"].duplicated()]:
        unit = text.at[row, "enhet"]
        first = int(text.index[text["enhet"] == unit][0]) + 2
        yield f"{row + 2}: enhet: unit {unit!r} also stands on line {first}; keep one of them"


def _typed(column: pd.Series, question: Question, findings: list[str]) -> pd.Series:
    match question.type:
        case "text" | "id":
            return column
        case "fte":
            rule = "full-time equivalents are a number of at least 0 with one decimal, like 12.5"
            return _decimals(_matching(column, FTE_PATTERN, rule, findings))
        case "number":
            rule = "a count is a whole number of at least 0"
            return _matching(column, NUMBER_PATTERN, rule, findings).astype("Int64")
        case "multi":
            return _options(column, ("0", "1"), findings).astype("Int64")
        case _:
            return _options(column, tuple(o.key for o in question.options), findings)


def _matching(column: pd.Series, pattern: str, rule: str, findings: list[str]) -> pd.Series:
    wrong = ~column.str.fullmatch(pattern, na=True)
    if wrong.any():
        findings += [
            f"{row + 2}: {column.name}: {column[row]!r}; {rule}" for row in column.index[wrong]
        ]
    return column.where(~wrong)


def _decimals(column: pd.Series) -> pd.Series:
    known = {text: Decimal(text) for text in column.dropna().unique()}
    return pd.Series([known.get(text) for text in column], index=column.index, dtype=object)


def _options(column: pd.Series, options: tuple[str, ...], findings: list[str]) -> pd.Series:
    wrong = ~(column.isin(options) | column.isna())
    if wrong.any():
        findings += [
            f"{row + 2}: {column.name}: {column[row]!r} is not one of {', '.join(options)}"
            f"{nearest(str(column[row]), options)}"
            for row in column.index[wrong]
        ]
    return column.where(~wrong)

"""Change from last year beyond a limit, in sums and in single lines; both limits must be passed.

A change of some per cent says little where there are few full-time equivalents, and a change of some equivalents
little where there are many, so the limit is both absolute and relative.
"""

from collections.abc import Callable

import numpy as np
import pandas as pd

from analysis.codebook.asked import asked
from analysis.quality.cases import Cases, Condition, Row, Said, by_unit
from analysis.quality.declared import ChangeRule, LineRule
from analysis.quality.wording import answer, moved, service
from analysis.quality.year_answers import YearAnswers, amounts, total

BROKEN = "Ikke prøvd: et brudd i serien ligger mellom de to årene."
FIRST = "Ikke prøvd: det finnes ingen svar fra året før."


def changes(rule: ChangeRule, year: YearAnswers) -> Cases:
    """Every sum that is known both years."""
    columns = {}
    for question in year.comparable(rule.questions):
        before, after = total(year.last, question), total(year.answers, question)
        columns[question.key] = _compared(before, after, before) | {
            "real": _said_of_change(year, rule.questions[question.key])
        }

    def said(row: Row) -> Said:
        words = f"Årsverkene i {service(year.codebook, row['variable'])} er endret mye fra i fjor."
        variable = rule.questions[row["variable"]]
        if pd.isna(row["real"]):
            words += " Det er ikke svart på om endringen er reell."
        else:
            words += f" På spørsmålet om endringen er reell: «{answer(year.codebook, variable, row['real'])}»."
        arithmetic = moved(row["before"], row["after"])
        if row["real"] in rule.real and row["relative"] < rule.confirmed:
            return Said(words, arithmetic, "notice", "Ingen spørsmål: Endringen er bekreftet.")
        return Said(words, arithmetic)

    return _cases(columns, year, rule, said)


def line_changes(rule: LineRule, year: YearAnswers) -> Cases:
    """Every line that is known both years, where the sum is steady: otherwise the sum is what changed.

    Relative to the larger figure, so that none is infinite.
    """
    columns = {}
    for question in year.comparable(rule.questions):
        lines = zip(
            question.variables,
            amounts(year.last, question.variables).T,
            amounts(year.answers, question.variables).T,
            strict=True,
        )
        sums = total(year.last, question), total(year.answers, question)
        steady = _compared(*sums, np.maximum(*sums))["relative"] < rule.steady
        for variable, before, after in lines:
            line = _compared(before, after, np.maximum(before, after))
            columns[variable] = line | {"known": line["known"] & steady}

    def said(row: Row) -> Said:
        words = asked(year.codebook, row["variable"])
        return Said(
            f"Linjen «{words.line}» under «{words.question}» er endret mye fra i fjor.",
            moved(row["before"], row["after"]),
        )

    return _cases(columns, year, rule, said)


def _compared(before: np.ndarray, after: np.ndarray, part_of: np.ndarray) -> dict[str, np.ndarray]:
    change = np.abs(after - before)
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = np.where(change == 0, 0.0, change / part_of)
    return {
        "known": ~np.isnan(change),
        "before": before,
        "after": after,
        "absolute": np.round(change, 1),
        "relative": relative,
    }


def _said_of_change(year: YearAnswers, variable: str) -> np.ndarray:
    """What each unit said of its change; missing where the year did not ask."""
    if variable in year.answers:
        return year.answers[variable].to_numpy(dtype=object)
    return np.full(len(year.answers), None, dtype=object)


def _cases(
    columns: dict[str, dict[str, np.ndarray]],
    year: YearAnswers,
    rule: ChangeRule | LineRule,
    said: Callable[[Row], Said],
) -> Cases:
    def holds(table: pd.DataFrame) -> "pd.Series[bool]":
        return (table["absolute"] < rule.absolute) | (table["relative"] < rule.relative)

    return Cases(
        table=by_unit(year.answers.index, columns, "known"),
        condition=Condition("col_vals_expr", {"expr": holds}),
        said=said,
        unused="" if columns else why_not_compared(year),
    )


def why_not_compared(year: YearAnswers) -> str:
    """Why nothing is compared with last year."""
    return FIRST if year.before is None else BROKEN

"""The base of shares: questions that fewer answered than their section, or than last year."""

import numpy as np
import pandas as pd

from analysis.codebook import Question
from analysis.codebook.asked import asked
from analysis.digits import in_digits
from analysis.quality.cases import Cases, Condition, Row, Said
from analysis.quality.change import FIRST
from analysis.quality.declared import BaseDropRule, BaseRule
from analysis.quality.wording import per_cent
from analysis.quality.year_answers import Marks, YearAnswers

_OPEN = ("text", "id")


def small_bases(rule: BaseRule, year: YearAnswers) -> Cases:
    """Every closed question by the line with the smallest part of those who were to answer it."""
    rows = []
    for section in year.codebook.sections:
        questions = [q for q in section.questions if q in year.asked and q.type not in _OPEN]
        variables = [v for q in questions for v in q.variables]
        in_section = np.asarray(year.given(variables).any(axis=1))
        rows += [_smallest(year, question, in_section) for question in questions]
    columns = ["unit", "variable", "line", "asked", "answered"]
    table = pd.DataFrame(rows, columns=columns).query("asked >= @rule.asked")
    table = table.assign(share=table["answered"] / table["asked"]).reset_index(drop=True)

    def said(row: Row) -> Said:
        words = asked(year.codebook, row["line"])
        line = f", linjen «{words.line}»" if words.line else ""
        gone = row["asked"] - row["answered"]
        return Said(
            f"«{words.question}»{line}: {in_digits(row['answered'])} av {in_digits(row['asked'])} enheter som "
            f"skulle svare, har svart.",
            f"{in_digits(row['answered'])} / {in_digits(row['asked'])} = "
            f"{in_digits(row['share'] * 100, 1)} %; {in_digits(gone)} mangler",
        )

    return Cases(
        table=table,
        condition=Condition("col_vals_ge", {"columns": "share", "value": rule.share}),
        said=said,
    )


def dropped_bases(rule: BaseDropRule, year: YearAnswers) -> Cases:
    """Every closed question without a filter that was asked last year too."""
    rows = []
    before = year.before
    for question in year.asked:
        lasting = [] if before is None else [v for v in question.variables if v in before]
        if before is not None and lasting and question.type not in _OPEN and not question.filter:
            counted = int(before[lasting].notna().any(axis="columns").sum())
            if counted:
                rows.append(("", question.key, counted, int(year.given(lasting).any(axis=1).sum())))
    table = pd.DataFrame(rows, columns=["unit", "variable", "before", "after"])
    table = table.assign(change=(table["after"] - table["before"]) / table["before"])

    def said(row: Row) -> Said:
        return Said(
            f"«{asked(year.codebook, row['variable']).question}»: {in_digits(row['after'])} enheter har svart, "
            f"mot {in_digits(row['before'])} i fjor.",
            f"{in_digits(row['before'])} → {in_digits(row['after'])}: {per_cent(row['change'])}",
        )

    return Cases(
        table=table,
        condition=Condition("col_vals_gt", {"columns": "change", "value": -rule.relative}),
        said=said,
        unused="" if before is not None else FIRST,
    )


def _smallest(
    year: YearAnswers, question: Question, in_section: Marks
) -> tuple[str, str, str, int, int]:
    """The line of the question with the smallest share: its first variable, who were asked, who answered."""
    lines = []
    for line in question.lines:
        were_asked = in_section
        rule = year.codebook.filter_of(line[0])
        if rule is not None:
            let_in = year.answers[rule.variable].isin(rule.answers)
            were_asked = in_section & let_in.to_numpy(dtype=bool)
        answered = year.given(line).any(axis=1) & were_asked
        lines.append((int(were_asked.sum()), int(answered.sum()), line[0]))
    asked_n, answered_n, variable = min(lines, key=lambda one: one[1] / one[0] if one[0] else 1.0)
    shown = variable if len(question.lines) > 1 else question.key
    return "", question.key, shown, asked_n, answered_n

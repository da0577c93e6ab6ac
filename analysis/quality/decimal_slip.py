"""A decimal sign in the wrong place: a figure ten times last year's, or a tenth of it.

The sum is tried before its lines: a unit that wrote every line in tenths gets one finding, not one a
line. A break in the series does not hide a slip, so the rule does not stop at one.
"""

import numpy as np

from analysis.codebook.asked import asked
from analysis.quality.cases import Cases, Condition, Row, Said, by_unit
from analysis.quality.change import why_not_compared
from analysis.quality.declared import SlipRule
from analysis.quality.wording import amount, moved
from analysis.quality.year_answers import Amounts, YearAnswers, amounts, total


def decimal_slips(rule: SlipRule, year: YearAnswers) -> Cases:
    """Every sum and line with figures above nothing in both years."""
    columns = {}
    for question in year.known(rule.questions):
        slips = _compared(rule, total(year.last, question), total(year.answers, question))
        columns[question.key] = slips
        whole = slips["known"] & (slips["factor"] > 0)
        lines = zip(
            question.variables,
            amounts(year.last, question.variables).T,
            amounts(year.answers, question.variables).T,
            strict=True,
        )
        for variable, before, after in lines:
            line = _compared(rule, before, after)
            columns[variable] = line | {"known": line["known"] & ~whole}

    def said(row: Row) -> Said:
        words = asked(year.codebook, row["variable"])
        what = f"Linjen «{words.line}» under" if words.line else "Summen av linjene under"
        times = f"{row['factor']:.0f}"
        larger = row["after"] > row["before"]
        size = f"{times} ganger så stor som i fjor" if larger else f"1/{times} av fjorårets"
        return Said(
            f"{what} «{words.question}» er {size}. Det ligner et komma på feil plass.",
            moved(row["before"], row["after"]),
            ask=f"Skal det stå {amount(_mended(row))}?",
        )

    return Cases(
        table=by_unit(year.answers.index, columns, "known"),
        condition=Condition("col_vals_eq", {"columns": "factor", "value": 0}),
        said=said,
        unused="" if columns else why_not_compared(year),
    )


def _compared(rule: SlipRule, before: Amounts, after: Amounts) -> dict[str, np.ndarray]:
    """The factor that the figures lie apart by, 0 where it is none of the rule's."""
    low, high = np.minimum(before, after), np.maximum(before, after)
    known = (low > 0) & (high >= rule.least)
    factor = np.zeros(len(before))
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = high / low
    for each in rule.factors:
        factor[known & (np.abs(apart / each - 1) <= rule.tolerance)] = each
    return {"known": known, "before": before, "after": after, "factor": factor}


def _mended(row: Row) -> float:
    larger = row["after"] > row["before"]
    return float(row["after"] / row["factor"] if larger else row["after"] * row["factor"])

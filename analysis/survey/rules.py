"""Rules between answers: what one answer says about another, by the codebook.

An exclusive option stands alone; a question behind a filter is answered only where the filter lets
it; the splits of the full-time equivalents have one sum; a part is no larger than its whole.
"""

from collections.abc import Iterator

import pandas as pd

from analysis.codebook import Codebook, Question


def broken_rules(codebook: Codebook, year: int, answers: pd.DataFrame) -> Iterator[str]:
    """Every broken rule as `unit: variable: rule; remedy`."""
    for question in codebook.questions.values():
        if year in question.years:
            yield from _exclusive(question, answers)
            yield from _filtered(codebook, question, answers)
            yield from _sums(codebook, question, answers)
            yield from _parts(question, answers)


def _exclusive(question: Question, answers: pd.DataFrame) -> Iterator[str]:
    if not question.exclusive:
        return
    for line in question.lines:
        chosen = answers[list(line)].eq(1).fillna(False)
        for key in question.exclusive:
            alone = next(variable for variable in line if variable.endswith(f"__{key}"))
            for unit in answers.index[chosen[alone] & (chosen.sum(axis="columns") > 1)]:
                yield f"{unit}: {alone}: {key!r} is chosen together with others; keep one of them"


def _filtered(codebook: Codebook, question: Question, answers: pd.DataFrame) -> Iterator[str]:
    if question.filter is None:
        return
    for variable in question.variables:
        rule = codebook.filter_of(variable)
        assert rule is not None
        asked = answers[rule.variable].astype("str").isin(rule.is_one_of)
        for unit in answers.index[answers[variable].notna() & ~asked]:
            yield (
                f"{unit}: {variable}: answered, but asked only where {rule.variable} is "
                f"{' or '.join(rule.is_one_of)}; empty it or correct {rule.variable}"
            )


def _sums(codebook: Codebook, question: Question, answers: pd.DataFrame) -> Iterator[str]:
    if not question.sums_to:
        return
    whole = answers[list(codebook.questions[question.sums_to].variables)]
    part = answers[list(question.variables)]
    both = whole.notna().any(axis="columns") & part.notna().any(axis="columns")
    sums = pd.DataFrame({"whole": _sum(whole[both]), "part": _sum(part[both])})
    for unit, whole_sum, part_sum in sums[sums["whole"] != sums["part"]].itertuples():
        yield (
            f"{unit}: {question.key}: adds up to {part_sum}, but {question.sums_to} to {whole_sum}; "
            "the same full-time equivalents must be split"
        )


def _sum(columns: pd.DataFrame) -> pd.Series:
    return columns.fillna(0).sum(axis="columns")


def _parts(question: Question, answers: pd.DataFrame) -> Iterator[str]:
    for part, whole in question.at_most.items():
        low, high = answers[f"{question.key}__{part}"], answers[f"{question.key}__{whole}"]
        both = low.notna() & high.notna()
        for unit in answers.index[both][(low[both] > high[both]).to_numpy(dtype=bool)]:
            yield (
                f"{unit}: {question.key}__{part}: {low[unit]} is more than "
                f"{question.key}__{whole}, {high[unit]}; one of them is wrong"
            )

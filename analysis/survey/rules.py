"""Rules between answers: what one answer says about another, by the codebook.

An exclusive option stands alone; a question behind a filter is answered only where the filter lets
it; the splits of the full-time equivalents have one sum; a part is no larger than its whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.codebook import Codebook, Question


@dataclass(frozen=True)
class BrokenRule:
    """A rule that a unit's answers break; `said` is what is wrong and what to do."""

    rule: str
    unit: str
    variable: str
    said: str

    @property
    def id(self) -> str:
        """The stable name by which it can be accepted: `<rule>.<unit>.<variable>`."""
        return f"{self.rule}.{self.unit}.{self.variable}"

    def __str__(self) -> str:
        return f"{self.unit}: {self.variable}: {self.said}"


def broken_rules(codebook: Codebook, year: int, answers: pd.DataFrame) -> Iterator[BrokenRule]:
    """Every broken rule of a year's answers."""
    for question in codebook.questions.values():
        if year in question.years:
            if question.exclusive:
                yield from _exclusive(question, answers)
            if question.filter:
                yield from _filtered(codebook, question, answers)
            if question.sums_to:
                yield from _sums(codebook, question, answers)
            yield from _parts(question, answers)


def _exclusive(question: Question, answers: pd.DataFrame) -> Iterator[BrokenRule]:
    for line in question.lines:
        chosen = answers[list(line)].to_numpy(dtype=float, na_value=0.0)
        several = chosen.sum(axis=1) > 1
        for place, option in enumerate(question.options):
            if option.key in question.exclusive:
                for unit in answers.index[several & (chosen[:, place] == 1)]:
                    said = f"{option.key!r} is chosen together with others; keep one of them"
                    yield BrokenRule("exclusive", unit, line[place], said)


def _filtered(
    codebook: Codebook, question: Question, answers: pd.DataFrame
) -> Iterator[BrokenRule]:
    for variable in question.variables:
        rule = codebook.filter_of(variable)
        assert rule is not None
        values = {int(v) if v.isdigit() else v for v in rule.is_one_of}
        asked = answers[rule.variable].isin(values).to_numpy()
        for unit in answers.index[answers[variable].notna().to_numpy() & ~asked]:
            said = (
                f"answered, but asked only where {rule.variable} is "
                f"{' or '.join(rule.is_one_of)}; empty it or correct {rule.variable}"
            )
            yield BrokenRule("filter", unit, variable, said)


def _sums(codebook: Codebook, question: Question, answers: pd.DataFrame) -> Iterator[BrokenRule]:
    whole, whole_answered = _sum(answers, codebook.questions[question.sums_to])
    part, part_answered = _sum(answers, question)
    for row in np.flatnonzero((whole != part) & whole_answered & part_answered).tolist():
        said = (
            f"adds up to {part[row]}, but {question.sums_to} "
            f"to {whole[row]}; split the same full-time equivalents"
        )
        yield BrokenRule("sums_to", answers.index[row], question.key, said)


def _sum(answers: pd.DataFrame, question: Question) -> tuple[np.ndarray, np.ndarray]:
    """The sum of a question for every unit, and whether the unit answered it."""
    amounts = answers[list(question.variables)].to_numpy(dtype=object)
    missing = answers[list(question.variables)].isna().to_numpy()
    return np.where(missing, 0, amounts).sum(axis=1), np.asarray((~missing).any(axis=1))


def _parts(question: Question, answers: pd.DataFrame) -> Iterator[BrokenRule]:
    for part, whole in question.at_most.items():
        low, high = answers[f"{question.key}__{part}"], answers[f"{question.key}__{whole}"]
        both = low.notna() & high.notna()
        for unit in answers.index[both][(low[both] > high[both]).to_numpy(dtype=bool)]:
            said = (
                f"{low[unit]} is more than {question.key}__{whole}, {high[unit]}; "
                "one of them is wrong"
            )
            yield BrokenRule("at_most", unit, f"{question.key}__{part}", said)

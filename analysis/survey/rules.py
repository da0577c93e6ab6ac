"""Rules between answers: what one answer says about another, by the codebook.

An exclusive option stands alone; a question behind a filter is answered only where the filter lets
it; the splits of the full-time equivalents have one sum; a part is no larger than its whole. Amounts
are compared as exact decimals.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.survey.accepted import finding_id

RuleName = Literal["exclusive", "filter", "sums_to", "at_most"]
Marks = npt.NDArray[np.bool_]
Amounts = npt.NDArray[np.object_]


@dataclass(frozen=True)
class BrokenRule:
    """A rule that a unit's answers break; `said` is what is wrong and what to do."""

    rule: RuleName
    year: int
    unit: str
    variable: str
    said: str

    @property
    def id(self) -> str:
        """The stable name by which it can be accepted: `<rule>.<year>.<unit>.<variable>`."""
        return finding_id(self.rule, self.year, self.unit, self.variable)

    def __str__(self) -> str:
        return f"{self.unit}: {self.variable}: {self.said} (to accept: {self.id})"


@dataclass(frozen=True, eq=False)
class Tried:
    """A rule tried on one variable (for sums, one question) of every unit, in the order of the answers.

    `other` is what the variable is held against: a question, a filter's variable, a whole, or the
    exclusive option. `applies` are the units with something to try, `broken` those that break the
    rule. `amounts` are the two full-time equivalents that were compared, where the rule compares.
    """

    rule: RuleName
    variable: str
    other: str
    applies: Marks
    broken: Marks
    amounts: tuple[Amounts, Amounts] | None = None


def broken_rules(codebook: Codebook, year: int, answers: pd.DataFrame) -> Iterator[BrokenRule]:
    """Every broken rule of a year's answers."""
    for tried in tried_rules(codebook, year, answers):
        for row in np.flatnonzero(tried.broken).tolist():
            said = _said(codebook, tried, row)
            yield BrokenRule(tried.rule, year, answers.index[row], tried.variable, said)


def tried_rules(codebook: Codebook, year: int, answers: pd.DataFrame) -> Iterator[Tried]:
    """Every rule of the codebook tried on a year's answers, in the order of the form."""
    for question in codebook.questions.values():
        if year in question.years:
            if question.exclusive:
                yield from _exclusive(question, answers)
            if question.filter:
                yield from _filtered(codebook, question, answers)
            if question.sums_to:
                yield _sums(codebook, question, answers)
            yield from _parts(question, answers)


def _exclusive(question: Question, answers: pd.DataFrame) -> Iterator[Tried]:
    for line in question.lines:
        chosen = answers[list(line)].to_numpy(dtype=float, na_value=0.0)
        several = chosen.sum(axis=1) > 1
        answered = answers[list(line)].notna().any(axis="columns").to_numpy()
        for place, option in enumerate(question.options):
            if option.key in question.exclusive:
                broken = several & (chosen[:, place] == 1)
                yield Tried("exclusive", line[place], option.key, answered, broken)


def _filtered(codebook: Codebook, question: Question, answers: pd.DataFrame) -> Iterator[Tried]:
    for variable in question.variables:
        rule = codebook.filter_of(variable)
        assert rule is not None
        asked = answers[rule.variable].isin(rule.answers).to_numpy()
        answered = answers[variable].notna().to_numpy()
        yield Tried("filter", variable, rule.variable, answered, answered & ~asked)


def _sums(codebook: Codebook, question: Question, answers: pd.DataFrame) -> Tried:
    whole, whole_answered = _sum(answers, codebook.questions[question.sums_to])
    part, part_answered = _sum(answers, question)
    both = whole_answered & part_answered
    broken = np.asarray((whole != part) & both, dtype=bool)
    return Tried("sums_to", question.key, question.sums_to, both, broken, (part, whole))


def _sum(answers: pd.DataFrame, question: Question) -> tuple[Amounts, Marks]:
    """The sum of a question for every unit, and whether the unit answered it."""
    amounts = answers[list(question.variables)].to_numpy(dtype=object)
    missing = answers[list(question.variables)].isna().to_numpy()
    return np.where(missing, 0, amounts).sum(axis=1), np.asarray((~missing).any(axis=1))


def _parts(question: Question, answers: pd.DataFrame) -> Iterator[Tried]:
    for part, whole in question.at_most.items():
        names = f"{question.key}__{part}", f"{question.key}__{whole}"
        low, high = (answers[name] for name in names)
        both = (low.notna() & high.notna()).to_numpy()
        broken = both.copy()
        broken[both] = (low[both] > high[both]).to_numpy(dtype=bool)
        amounts = low.to_numpy(dtype=object), high.to_numpy(dtype=object)
        yield Tried("at_most", names[0], names[1], both, broken, amounts)


def _said(codebook: Codebook, tried: Tried, row: int) -> str:
    low, high = (amounts[row] for amounts in tried.amounts) if tried.amounts else ("", "")
    match tried.rule:
        case "exclusive":
            return f"{tried.other!r} is chosen together with others; keep one of them"
        case "filter":
            rule = codebook.filter_of(tried.variable)
            assert rule is not None
            return (
                f"answered, but asked only where {tried.other} is "
                f"{' or '.join(rule.is_one_of)}; empty it or correct {tried.other}"
            )
        case "sums_to":
            return (
                f"adds up to {low}, but {tried.other} to {high}; "
                "split the same full-time equivalents"
            )
        case "at_most":
            return f"{low} is more than {tried.other}, {high}; one of them is wrong"

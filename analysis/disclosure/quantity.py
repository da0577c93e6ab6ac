"""Quantities: what units have that sums are made of, and how a measure is a sum of them.

A quantity is how many chose an answer, how many answered at all, or an amount. Each has a value in every
unit, so that a row between quantities is used only where it is true.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Literal

import numpy as np
import numpy.typing as npt

from analysis.codebook import Codebook, Measure, Question
from analysis.disclosure.counted import Part
from analysis.survey import Survey

Values = npt.NDArray[np.float64]
_CHOICES = ("single", "scale5", "yes_no_unknown")


@dataclass(frozen=True, order=True)
class Quantity:
    """Units that chose one of `options` in one of `variables`, or answered one; or the variables' sum."""

    kind: Literal["chosen", "answered", "amount", "theme"]
    variables: tuple[str, ...]
    options: tuple[str, ...] = ()


Terms = Mapping[Quantity, float]


def terms(measure: Measure, part: Part) -> Terms | None:
    """The sum of quantities that a part of the measure is; `None` where it is no plain sum over units."""
    if measure.distinct_by or measure.statistic in ("respondents", "respondents_share"):
        return None
    if measure.statistic in ("share", "count"):
        if part == "base":
            answered = {Quantity("answered", measure.variables): 1.0}
            return answered if measure.base == "answered" else None
        options = measure.options or ("1",)
        if len(measure.variables) > 1:
            return {Quantity("chosen", measure.variables, tuple(sorted(options))): 1.0}
        return {Quantity("chosen", measure.variables, (option,)): 1.0 for option in options}
    if part == "base" and measure.statistic == "rate":
        return None
    summed = measure.denominator if part == "base" else measure.variables
    return {Quantity("amount", (variable,)): 1.0 for variable in summed}


def value_in_units(survey: Survey, year: int, quantity: Quantity) -> Values:
    """The quantity in every unit of the year, in the order of the answers."""
    if quantity.kind == "theme":
        return _coded(survey, year, quantity)
    columns = [survey.values(year, variable) for variable in quantity.variables]
    if quantity.kind == "amount":
        return np.array([sum(float(v or 0) for v in row) for row in zip(*columns, strict=True)])
    if quantity.kind == "answered":
        found = [np.array([v is not None for v in column]) for column in columns]
    else:
        found = [np.array([str(v) in quantity.options for v in column]) for column in columns]
    return reduce(np.logical_or, found).astype(float)


def _coded(survey: Survey, year: int, quantity: Quantity) -> Values:
    """Which units' open answer has the theme; without a theme, which have an answer."""
    coding = survey.codings[quantity.variables[0], year]
    with_it = (
        {unit for unit, themes in coding.printed.items() if quantity.options[0] in themes}
        if quantity.options
        else set(coding.answers)
    )
    return np.array([unit in with_it for unit in survey.answers(year).index], dtype=float)


def always_equal(codebook: Codebook, quantities: Iterable[Quantity]) -> Iterator[Terms]:
    """Sums that are zero by the form: the options of a choice less all that answered, and equal totals."""
    for question, variables in _asked(codebook, quantities):
        if question.type in _CHOICES:
            for variable in variables:
                options = {
                    Quantity("chosen", (variable,), (option.key,)): 1.0
                    for option in question.options
                }
                yield {**options, Quantity("answered", (variable,)): -1.0}
        if question.sums_to:
            other = codebook.questions[question.sums_to]
            yield {Quantity("amount", (v,)): 1.0 for v in question.variables} | {
                Quantity("amount", (v,)): -1.0 for v in other.variables
            }


def themes_add_up(survey: Survey, year: int, quantities: Iterable[Quantity]) -> Iterator[Terms]:
    """Where an open answer has one theme only, the themes add up to the answers."""
    for question in dict.fromkeys(q.variables[0] for q in quantities if q.kind == "theme"):
        scheme = survey.codings[question, year].scheme
        if not scheme.several:
            labels = {Quantity("theme", (question,), (theme,)): 1.0 for theme in scheme.labels}
            yield {**labels, Quantity("theme", (question,)): -1.0}


def never_more(codebook: Codebook, quantities: Iterable[Quantity]) -> Iterator[Terms]:
    """Sums that are at most zero by the form: who chose less who answered, and who was asked at all."""
    quantities = tuple(quantities)
    for one in quantities:
        if one.kind == "chosen":
            yield {one: 1.0, Quantity("answered", one.variables): -1.0}
        if len(one.variables) > 1:
            in_one = [_in_variable(one, variable) for variable in one.variables]
            for parts in in_one:
                yield dict.fromkeys(parts, 1.0) | {one: -1.0}
            yield {one: 1.0} | {part: -1.0 for parts in in_one for part in parts}
    for _, variables in _asked(codebook, quantities):
        for variable in variables:
            if rule := codebook.filter_of(variable):
                asked = {Quantity("chosen", (rule.variable,), (o,)): -1.0 for o in rule.is_one_of}
                yield {Quantity("answered", (variable,)): 1.0} | asked


def _in_variable(one: Quantity, variable: str) -> tuple[Quantity, ...]:
    """The quantity in one of its variables, option by option."""
    if one.kind == "answered":
        return (Quantity("answered", (variable,)),)
    return tuple(Quantity(one.kind, (variable,), (option,)) for option in one.options)


def _asked(
    codebook: Codebook, quantities: Iterable[Quantity]
) -> Iterator[tuple[Question, tuple[str, ...]]]:
    """The questions that choices and amounts are of, each with the variables meant."""
    found: dict[str, dict[str, None]] = {}
    for one in quantities:
        if one.kind != "theme":
            for variable in one.variables:
                found.setdefault(codebook.question_of[variable].key, {})[variable] = None
    return ((codebook.questions[key], tuple(variables)) for key, variables in found.items())

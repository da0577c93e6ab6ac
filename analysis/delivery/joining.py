"""Joining: the forms of one delivery, or of several, as one answer sheet, by the number of the unit."""

from collections.abc import Iterator, Sequence
from itertools import chain

from analysis.codebook import Codebook
from analysis.delivery.answer_sheet import (
    COMPLETE,
    CONFIRMED,
    NOT_STARTED,
    PARTIAL,
    AnswerSheet,
)
from analysis.delivery.form_reading import Form
from analysis.delivery.matching import STATUS
from analysis.delivery.problem import DeliveryError, Problem, quoted
from analysis.delivery.variable_map import VariableMap
from analysis.errors import nearest

Place = tuple[str, int]


def joined(
    forms: Sequence[Form], codebook: Codebook, year: int, mapped: VariableMap
) -> AnswerSheet:
    """The answers of all forms together.

    The status of a unit is what all forms say of it, `partial` where they differ; where none says,
    it follows from its answers (`derived_status`).

    Raises:
        DeliveryError: two forms have different answers in one cell, or a variable is in no form and
            not listed as not delivered.
    """
    problems = [*_missing(forms, codebook, year, mapped)]
    values: dict[str, dict[str, str]] = {}
    for variable in codebook.variables(year):
        values[variable], found = _one_column(forms, variable)
        problems += found
    if problems:
        raise DeliveryError(problems)
    values[STATUS] = _status(forms, codebook, year, values)
    return AnswerSheet(values)


def _missing(
    forms: Sequence[Form], codebook: Codebook, year: int, mapped: VariableMap
) -> Iterator[Problem]:
    delivered = set(chain.from_iterable(form.values for form in forms))
    unused = sorted({m.column for form in forms for m in form.matches if not m.variable})
    file = forms[0].file if len(forms) == 1 else "the files together"
    for variable in codebook.variables(year):
        known = {variable, codebook.question_of[variable].key}
        if variable not in delivered and not known & set(mapped.not_delivered):
            said = (
                "no column holds this variable; deliver it, give the name of its column as an alias in "
                f"variables.yml, or list it there under `not_delivered`{nearest(variable, unused)}"
            )
            yield Problem(file, 0, variable, "missing column", said)


def _one_column(forms: Sequence[Form], variable: str) -> tuple[dict[str, str], list[Problem]]:
    values, places, problems = dict[str, str](), dict[str, Place](), list[Problem]()
    for form in forms:
        cells = form.values.get(variable)
        for unit, row, text in zip(form.units, form.rows, cells, strict=True) if cells else ():
            if not text:
                continue
            if values.setdefault(unit, text) == text:
                places.setdefault(unit, (form.file, row))
                continue
            file, first = places[unit]
            said = (
                f"{quoted(text)} for {unit}, but {quoted(values[unit])} in {file}:{first}; "
                "only one of them can be right"
            )
            problems.append(Problem(form.file, row, variable, "two answers", said))
    return values, problems


def _status(
    forms: Sequence[Form], codebook: Codebook, year: int, values: dict[str, dict[str, str]]
) -> dict[str, str]:
    said: dict[str, set[str]] = {}
    for form in forms:
        cells = form.values.get(STATUS, ("",) * len(form.units))
        for unit, text in zip(form.units, cells, strict=True):
            said.setdefault(unit, set())
            said[unit] |= {text} - {""}
    status = {
        unit: derived_status(unit, codebook, year, values)
        if not texts
        else next(iter(texts))
        if len(texts) == 1
        else PARTIAL
        for unit, texts in said.items()
    }
    return {unit: text for unit, text in status.items() if text != NOT_STARTED}


def derived_status(
    unit: str, codebook: Codebook, year: int, values: dict[str, dict[str, str]]
) -> str:
    """How much of the form a unit has filled in, by its answers.

    * `not_started`: nothing.
    * `complete`: something in every section.
    * `confirmed`: nothing after the sections of full-time equivalents, which come first.
    * `partial`: anything else.
    """
    asked = [
        (section, [v for q in section.questions if year in q.years for v in q.variables])
        for section in codebook.sections
    ]
    filled = [
        (section, any(unit in values[v] for v in variables))
        for section, variables in asked
        if variables
    ]
    if not any(given for _, given in filled):
        return NOT_STARTED
    if all(given for _, given in filled):
        return COMPLETE
    last = max((i for i, (section, _) in enumerate(filled) if section.carry_forward), default=-1)
    return PARTIAL if any(given for _, given in filled[last + 1 :]) else CONFIRMED

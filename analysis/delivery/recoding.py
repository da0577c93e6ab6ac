"""Recoding: from what the operator wrote in a cell to what the answer file holds.

A value is recoded by the map, by the label of an option in the codebook, or by the value label in the
file, when they are equal apart from letters' case and spaces. Anything nearer than that is suggested.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from analysis.codebook import Codebook, Question
from analysis.delivery.problem import quoted
from analysis.delivery.raw_table import RawTable
from analysis.delivery.variable_map import VariableMap
from analysis.errors import nearest
from analysis.survey.answer_types import AnswerType

COMMA = re.compile(r"-?[0-9]+,[0-9]+")
POINT = re.compile(r"-?[0-9]+\.[0-9]+")
DECIMAL_COMMA = "decimal comma"
# What operators write of a box that is ticked or not; the codebook has no words for it.
_TICKED = {"ja": "1", "nei": "0"}
_IN_MAP = "write a recode in variables.yml"


@dataclass(frozen=True)
class Reading:
    """What a delivered text is read as: the `value`, or what is `wrong`; `how` says what changed it."""

    value: str
    how: str = ""
    wrong: str = ""


def same_text(text: str) -> str:
    """The text without differences of case and spaces.

    >>> same_text(" Vet  IKKE")
    'vet ikke'
    """
    return " ".join(text.split()).casefold()


def option_names(codebook: Codebook, variable: str) -> dict[str, str]:
    """The value of every option by its label and key, as `same_text`.

    Of a multiple choice its own label and «ja» are 1, and «nei» is 0. Labels that two options share
    name neither.
    """
    question = codebook.question_of.get(variable)
    if question is None or not question.options:
        return {}
    if question.type == "multi":
        own = variable.rpartition("__")[2]
        label = {same_text(option.label): "1" for option in question.options if option.key == own}
        return _TICKED | label
    return _unambiguous(question)


def _unambiguous(question: Question) -> dict[str, str]:
    names: dict[str, set[str]] = {}
    for option in question.options:
        for text in (option.key, option.label):
            names.setdefault(same_text(text), set()).add(option.key)
    return {text: next(iter(keys)) for text, keys in names.items() if len(keys) == 1}


def readings(
    table: RawTable,
    column: str,
    variable: str,
    kind: AnswerType,
    codebook: Codebook,
    mapped: VariableMap,
) -> Mapping[str, Reading]:
    """How each different text of a column is read; blanks are no answer and not in it."""
    recodes = {same_text(code): value for code, value in mapped.recodes(variable).items()}
    labels = table.labels.get(column, {})
    missing = table.missing.get(column, frozenset())
    names = option_names(codebook, variable) | {option: option for option in kind.options}
    question = codebook.question_of.get(variable)
    labels_of = [option.label for option in question.options] if question else []
    amounts = question is not None and question.type == "fte"
    opened = question is not None and question.type in ("text", "id")

    def read(text: str) -> Reading:
        label = labels.get(text, "")
        for name in filter(None, (text, label)):
            if same_text(name) in recodes:
                return _checked(recodes[same_text(name)], kind)
        if text in missing:
            return Reading("", "declared missing")
        if opened:
            return Reading(text)
        if amounts:
            return _amount(text, kind)
        if kind.options:
            value = names.get(same_text(text)) or names.get(same_text(label) if label else "")
            if value:
                return Reading(value, "" if value == text else "option")
            return Reading("", wrong=_no_option(text, label, labels_of, kind, bool(labels)))
        return Reading(text) if kind.fits(text) else Reading("", wrong=_wrong(text, kind))

    return {text: read(text) for text in set(table.texts[column]) if text}


def _checked(value: str, kind: AnswerType) -> Reading:
    if value and not kind.fits(value):
        return Reading("", wrong=f"{_wrong(value, kind)}; so says variables.yml")
    return Reading(value, "recode")


def _amount(text: str, kind: AnswerType) -> Reading:
    """Full-time equivalents, with one decimal after a point."""
    plain = text.replace(",", ".") if COMMA.fullmatch(text) else text
    if not kind.fits(plain):
        return Reading("", wrong=_wrong(text, kind, plain))
    return Reading(f"{Decimal(plain):.1f}", DECIMAL_COMMA if plain != text else "")


def _wrong(text: str, kind: AnswerType, plain: str = "") -> str:
    if text[0] in "=+@":
        return f"{quoted(text)} begins like a formula; write the value"
    return f"{quoted(text)} {kind.rule(plain or text)}"


def _no_option(
    text: str, label: str, names: Sequence[str], kind: AnswerType, labelled: bool
) -> str:
    if text[0] in "=+@":
        return _wrong(text, kind)
    shown = quoted(text)
    if label:
        shown += f" (label {quoted(label)})"
    elif labelled:
        shown += " has no value label, and"
    near = nearest(label or text, [*names, *kind.options])
    return f"{shown} is not one of {', '.join(kind.options)}; {_IN_MAP}{near}"

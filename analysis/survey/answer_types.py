"""The type of an answer: what fits a variable, how that is said, and how it is read.

One place decides this for deliveries, for the answer file and for corrections.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.errors import nearest

STATUS = ("not_started", "confirmed", "partial", "complete")
# More than any service in the country has; a number this high has lost its decimal sign.
FTE_AT_MOST = 5_000
COUNT_AT_MOST = 1_000_000
_FTE = re.compile(r"[0-9]+(\.[0-9])?")
_COUNT = re.compile(r"[0-9]+")


@dataclass(frozen=True)
class AnswerType:
    """What a column may hold: `fits` a text, the `rule` that a text breaks, and texts as values.

    `typed` turns a column of texts into an array: options as text, whole numbers `Int64`,
    full-time equivalents `Decimal`; "" is missing. `options` are the texts of a closed question.
    """

    fits: Callable[[str], bool]
    rule: Callable[[str], str]
    typed: Callable[[Sequence[str]], Any]
    options: tuple[str, ...] = ()


def answer_types(codebook: Codebook, year: int) -> dict[str, AnswerType]:
    """The type of `status` and of every variable of the year, in the order of the form."""
    types = {"status": _one_of(STATUS)}
    for question in codebook.questions.values():
        if year in question.years:
            types |= dict.fromkeys(question.variables, answer_type(question))
    return types


def answer_type(question: Question) -> AnswerType:
    """The type of the question's variables."""
    match question.type:
        case "text" | "id":
            return AnswerType(lambda _: True, lambda _: "", _texts)
        case "fte":
            return AnswerType(_is_fte, _fte_rule, _decimals)
        case "number":
            return AnswerType(_is_count, _count_rule, _numbers)
        case "multi":
            chosen = _one_of(("0", "1"))
            return AnswerType(chosen.fits, chosen.rule, _numbers, chosen.options)
        case _:
            return _one_of(tuple(option.key for option in question.options))


def _one_of(options: tuple[str, ...]) -> AnswerType:
    def rule(value: str) -> str:
        return f"is not one of {', '.join(options)}{nearest(value, options)}"

    return AnswerType(frozenset(options).__contains__, rule, _texts, options)


def _is_fte(value: str) -> bool:
    return bool(_FTE.fullmatch(value)) and Decimal(value) <= FTE_AT_MOST


def _fte_rule(value: str) -> str:
    if _FTE.fullmatch(value):
        return f"is more than {FTE_AT_MOST} full-time equivalents; check the decimal sign"
    if value.startswith("-") and _FTE.fullmatch(value[1:]):
        return "is negative; full-time equivalents are 0 or more"
    if re.fullmatch(r"[0-9]+\.[0-9]+", value):
        return "has more than one decimal; round it to one"
    return "is not full-time equivalents; write 12.5 or 0"


def _is_count(value: str) -> bool:
    return bool(_COUNT.fullmatch(value)) and int(value[:10]) <= COUNT_AT_MOST


def _count_rule(value: str) -> str:
    if _COUNT.fullmatch(value):
        return f"is more than {COUNT_AT_MOST}; check the number"
    return "is not a whole number; write digits only"


def _texts(column: Sequence[str]) -> Any:
    return pd.array([value or None for value in column], dtype="str")


def _numbers(column: Sequence[str]) -> Any:
    return pd.array([int(value) if value else None for value in column], dtype="Int64")


def _decimals(column: Sequence[str]) -> Any:
    known: dict[str, Decimal | None] = {value: Decimal(value) for value in set(column) if value}
    return np.array([known.get(value) for value in column], dtype=object)

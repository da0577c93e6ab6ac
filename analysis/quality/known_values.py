"""What a unit answered last year and this year on what a finding is about."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.quality.wording import STATUS, answer
from analysis.quality.year_answers import YearAnswers, total

Known = float | str | None


@dataclass(frozen=True)
class KnownValues:
    """Full-time equivalents as numbers, other answers in words, and nothing where there is none."""

    last: Known
    this: Known


def known_values(year: YearAnswers, unit: str, name: str) -> KnownValues:
    """The two values of a unit for a variable, a question of full-time equivalents (its sum), or the status."""
    if unit not in year.answers.index:
        return KnownValues(None, None)
    question = year.codebook.questions.get(name)
    if question is not None and question.type == "fte" and name not in year.answers:
        frames = (year.last, year.answers)
        return KnownValues(
            *(
                _number(total(frame.loc[[unit], list(question.variables)], question)[0])
                if all(v in frame for v in question.variables)
                else None
                for frame in frames
            )
        )
    if name == "status":
        return KnownValues(None, STATUS.get(str(year.answers.at[unit, "status"])))
    if name not in year.answers:
        return KnownValues(None, None)
    return KnownValues(_value(year, year.last, unit, name), _value(year, year.answers, unit, name))


def _value(year: YearAnswers, frame: pd.DataFrame, unit: str, variable: str) -> Known:
    if variable not in frame:
        return None
    cell: Any = frame.at[unit, variable]
    if pd.isna(cell):
        return None
    kind = year.codebook.question_of[variable].type
    if kind == "text":
        return None  # It may hold what belongs to a person, and these lists are sent to many.
    if kind in ("fte", "number"):
        return float(cell)
    return answer(year.codebook, variable, cell)


def _number(value: float) -> Known:
    return None if np.isnan(value) else float(value)

"""Response: how many of the units answered each question, which every theme chapter states first.

Full-time equivalents carried forward from an earlier year are no answer.
"""

from decimal import Decimal

import numpy as np

from analysis.codebook import Question
from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.setting import UNITS
from analysis.survey import Survey


def response(survey: Survey, section: str) -> tuple[Fact, ...]:
    """Per question of the section in the edition's year: `response.<question>.count` and `.share`."""
    asked = (q for q in survey.codebook.section[section].questions if survey.edition in q.years)
    return tuple(fact for question in asked for fact in _of_question(survey, question))


def _of_question(survey: Survey, question: Question) -> tuple[Fact, Fact]:
    year = survey.edition
    own = [survey.is_given(year, v) & ~survey.is_carried(year, v) for v in question.variables]
    n, frame = int(np.logical_or.reduce(own).sum()), len(survey.index(year))

    def fact(statistic: str, value: Decimal, unit: str, derived_from: tuple[str, ...]) -> Fact:
        return Fact(
            id=f"response.{question.key}.{statistic}.{year}",
            value=value,
            kind="count" if statistic == "count" else "share",
            unit=unit,
            decimals=0,
            definition=f"Enheter som har svart på «{question.text}»",
            year=str(year),
            group=ALL_UNITS,
            base=ALL_UNITS,
            computed_by="analysis.statistics.response.response",
            label=question.text,
            n=n,
            base_n=frame,
            sources=question.variables,
            derived_from=derived_from,
        )

    number = fact("count", Decimal(n), UNITS, ())
    return number, fact("share", Decimal(n) * 100 / frame, "prosent", (number.id,))

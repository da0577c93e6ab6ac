"""Absence: why an exhibit's number does not exist, where the form or its breaks are the reason.

A theme describes its exhibits once, for every edition. A question that is not asked any more, or a
series that breaks, leaves a place empty that is no mistake. Any other empty place is one.
"""

import re
from enum import Enum
from typing import TYPE_CHECKING

from analysis.fact import CHANGES
from analysis.statistics.breaks import stretch

if TYPE_CHECKING:
    from analysis.codebook import Codebook, Question
    from analysis.survey import Survey

_YEARS = re.compile(r"\.((?:19|20)\d\d)(?:_((?:19|20)\d\d))?(?=\.|$)")
_OF_QUESTION = ("response", "open")


class Absence(Enum):
    """Why there is no number: nobody was asked that year, the open answers are left out or there are none,
    or no change is read across a break.
    """

    NOT_ASKED = "not asked"
    LEFT_OUT = "left out"
    BROKEN = "broken"


def absence(survey: "Survey", fact_id: str) -> Absence | None:
    """Why the fact was not computed; `None` when the form is no reason."""
    found = _YEARS.findall(fact_id)
    if not found:
        return None
    years = [int(year) for year in found[-1] if year]
    root, _, rest = fact_id.partition(".")
    question = survey.codebook.questions.get(rest.partition(".")[0])
    if root in _OF_QUESTION:
        return _of_question(survey, root, question, years) if question else None
    return _of_measure(survey, fact_id, years)


def _of_question(
    survey: "Survey", root: str, question: "Question", years: list[int]
) -> Absence | None:
    if not set(years) <= set(question.years):
        return Absence.NOT_ASKED
    return _of_coding(survey, question, years) if root == "open" else None


def _of_coding(survey: "Survey", question: "Question", years: list[int]) -> Absence | None:
    codings = [survey.codings.get((question.key, year)) for year in years]
    gone = any(not c or c.scheme.left_out or not c.answers for c in codings)
    return Absence.LEFT_OUT if gone else None


def _of_measure(survey: "Survey", fact_id: str, years: list[int]) -> Absence | None:
    codebook = survey.codebook
    name = measure_in(codebook, fact_id)
    if name is None:
        return None
    measure = codebook.measure[name]
    if not set(years) <= set(codebook.years(measure)) & set(survey.years):
        return Absence.NOT_ASKED
    is_change = any(f".{kind}." in fact_id for kind in CHANGES)
    broken = len({stretch(codebook, measure, year) for year in years}) > 1
    return Absence.BROKEN if is_change and broken else None


def measure_in(codebook: "Codebook", fact_id: str) -> str | None:
    """The longest measure id that the fact's begins with, since one may begin another."""
    parts = fact_id.split(".")
    stems = (".".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((stem for stem in stems if stem in codebook.measure), None)

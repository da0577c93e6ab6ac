"""All codings of a survey: every open question in every year that has a scheme."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.coding.coding import Coding, CodingError, read_coding
from analysis.coding.scheme import scheme_path
from analysis.errors import UserError

Codings = Mapping[tuple[str, int], Coding]


def open_questions(codebook: Codebook, year: int) -> tuple[Question, ...]:
    """The open questions of a year, in the order of the form."""
    return tuple(q for q in codebook.questions.values() if q.type == "text" and year in q.years)


def answers_to(column: pd.Series) -> Mapping[str, str]:
    """The texts of an open question by unit, in the order of the units."""
    return {str(unit): str(text) for unit, text in column.dropna().items()}


def read_codings(root: Path, codebook: Codebook, answers: Mapping[int, pd.DataFrame]) -> Codings:
    """The codings by question and year; a question without a scheme has none.

    Raises:
        CodingError: with everything that is wrong or not done in any of them.
    """
    codings: dict[tuple[str, int], Coding] = {}
    findings: list[str] = []
    for year, frame in answers.items():
        for question in open_questions(codebook, year):
            try:
                read = read_coding(root, year, question.key, answers_to(frame[question.key]))
            except UserError as error:
                findings += error.findings
                continue
            if read:
                codings[question.key, year] = read.coding
                findings += read.findings
    if findings:
        raise CodingError(findings)
    return codings


def uncoded(
    root: Path, codebook: Codebook, year: int, frame: pd.DataFrame
) -> Iterator[tuple[Question, int]]:
    """The open questions with answers and without a scheme, with how many answers there are."""
    for question in open_questions(codebook, year):
        count = len(answers_to(frame[question.key]))
        if count and not scheme_path(root, year, question.key).is_file():
            yield question, count

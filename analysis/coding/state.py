"""How far the coding of an edition is, question by question."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook
from analysis.coding.agreement import UNCERTAIN_BELOW
from analysis.coding.coding import Coding, read_coding
from analysis.coding.codings import answers_to, open_questions
from analysis.errors import UserError


@dataclass(frozen=True)
class CodingState:
    """A question with how many answers it has, what is coded so far, and what is still wrong.

    `coding` is missing while there is no scheme that can be read.
    """

    question: str
    answers: int
    coding: Coding | None
    findings: tuple[str, ...]

    @property
    def uncertain(self) -> tuple[str, ...]:
        """The keys of themes with an alpha that is too low."""
        if self.coding is None:
            return ()
        alphas = ((theme, self.coding.agreement_on(theme)) for theme in self.coding.scheme.labels)
        return tuple(theme for theme, a in alphas if a is not None and a < UNCERTAIN_BELOW)


def coding_states(
    root: Path, codebook: Codebook, year: int, frame: pd.DataFrame
) -> Iterator[CodingState]:
    """The state of every open question of a year, in the order of the form."""
    for question in open_questions(codebook, year):
        answers = answers_to(frame[question.key])
        try:
            read = read_coding(root, year, question.key, answers)
        except UserError as error:
            yield CodingState(question.key, len(answers), None, error.findings)
        else:
            coding, findings = (read.coding, read.findings) if read else (None, ())
            yield CodingState(question.key, len(answers), coding, findings)

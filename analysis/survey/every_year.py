"""Every year's answers up to an edition: read, corrected, checked, and carried forward."""

from itertools import pairwise
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook
from analysis.errors import UserError
from analysis.reference.recode import Recode, recode
from analysis.reference.units import unit_numbers
from analysis.survey.accepted import read_accepted
from analysis.survey.answers import AnswersError, answers_path, read_answers
from analysis.survey.carry_forward import carry_forward
from analysis.survey.corrections import corrected, corrections_path, read_corrections
from analysis.survey.division_kept import division_kept
from analysis.survey.rules import broken_rules

ByYear = dict[int, pd.DataFrame]


def every_year(
    root: Path, edition: int, codebook: Codebook, *, strict: bool
) -> tuple[ByYear, ByYear]:
    """The answers by year, and the year in which each carried figure was given.

    Raises as `Survey.read`.
    """
    answers: ByYear = {}
    findings: list[str] = []
    for year in _years(root, edition):
        path = answers_path(root, year)
        try:
            numbers = unit_numbers(root, division_kept(root, codebook, year))
            frame = read_answers(path, codebook, year, numbers)
            corrections = read_corrections(root, year)
            frame = corrected(frame, corrections, codebook, year, corrections_path(root, year))
            accepted = read_accepted(root, year)
        except UserError as error:
            findings += error.findings
            continue
        findings += (
            f"{path}: {broken}"
            for broken in broken_rules(codebook, year, frame)
            if strict and broken.id not in accepted
        )
        answers[year] = frame
    if findings:
        raise AnswersError(findings)
    return carry_forward(codebook, answers, _reforms(root, codebook, sorted(answers)))


def _reforms(root: Path, codebook: Codebook, years: list[int]) -> dict[int, Recode]:
    """The recoding from the year before, for each year whose answers are kept in another division."""
    kept = {year: division_kept(root, codebook, year) for year in years}
    return {
        after: recode(root, kept[before], kept[after])
        for before, after in pairwise(years)
        if kept[before] != kept[after]
    }


def _years(root: Path, edition: int) -> list[int]:
    folders = (root / "data").glob("[0-9][0-9][0-9][0-9]/answers.csv")
    years = sorted(int(path.parent.name) for path in folders)
    if edition not in years:
        known = (
            f"there are answers for {', '.join(map(str, years))}" if years else "there are none yet"
        )
        raise AnswersError(
            [f"{answers_path(root, edition)}: no answers for the edition {edition}; {known}"]
        )
    return [year for year in years if year <= edition]

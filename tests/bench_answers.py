"""How the time to read and check answers grows with the number of units.

Every year's answer file is written again with each unit `factor` times under numbers of its own, and
read; the edition's year is then held against all the rules of `report quality`.
"""

import dataclasses
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from analysis.quality.answer_rules import judged_answers
from analysis.quality.reader import read_rules
from analysis.quality.year_answers import YearAnswers, year_answers
from analysis.survey import Survey
from analysis.survey.answers import answers_path, read_answers
from analysis.survey.rules import broken_rules


def growth(root: Path, edition: int, scratch: Path, factor: int = 10) -> tuple[float, float]:
    """Seconds to read and check all years with the units there are, and with `factor` times as many."""
    survey = Survey.read(root, edition)
    once = year_answers(survey, edition)
    judged_answers(read_rules(root, survey.codebook), once, {})
    return tuple(_seconds(survey, once, scratch, times) for times in (1, factor))  # type: ignore[return-value]


def _seconds(survey: Survey, of_year: YearAnswers, scratch: Path, times: int) -> float:
    """The best of two."""
    files = {year: _written(survey, year, scratch, times) for year in survey.years}
    repeated = _repeated(of_year, times)
    rules = read_rules(survey.root, survey.codebook)

    def work() -> None:
        for year, (file, numbers) in files.items():
            answers = read_answers(file, survey.codebook, year, numbers)
            for _ in broken_rules(survey.codebook, year, answers):
                pass
        judged_answers(rules, repeated, {})

    return min(_timed(work) for _ in range(2))


def _timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _written(survey: Survey, year: int, scratch: Path, times: int) -> tuple[Path, pd.Index]:
    delivered = pd.read_csv(answers_path(survey.root, year), dtype=str, keep_default_na=False)
    delivered = pd.concat(
        delivered.assign(enhet=delivered["enhet"].map(lambda unit, n=n: _number(unit, n)))
        for n in range(times)
    )
    file = scratch / f"answers-{year}-{times}.csv"
    delivered.to_csv(file, index=False, lineterminator="\n")
    return file, pd.Index(delivered["enhet"], name="unit", dtype="str")


def _repeated(of_year: YearAnswers, times: int) -> YearAnswers:
    """The year's answers with each unit so many times."""
    frames = {
        field.name: _many(value, times)
        for field in dataclasses.fields(of_year)
        if isinstance(value := getattr(of_year, field.name), pd.DataFrame | pd.Series)
    }
    return dataclasses.replace(of_year, **frames)


def _many(frame: pd.DataFrame | pd.Series, times: int) -> pd.DataFrame | pd.Series:
    return pd.concat(
        frame.set_axis(frame.index.map(lambda unit, n=n: _number(unit, n))) for n in range(times)
    )


def _number(unit: str, n: int) -> str:
    return f"{unit}-{n}" if n else unit

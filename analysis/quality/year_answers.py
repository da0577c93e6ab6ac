"""One year's answers as the rules see them: the units' own, with last year's beside them.

Figures that were carried forward are no answer, so they are blank here in the year they were carried
to. Last year's stand in this year's municipal division, and are the last known ones.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.reference.given_names import given_names
from analysis.reference.recode import Recode, recode, recoded
from analysis.survey import Survey
from analysis.survey.carry_forward import carried_variables

Amounts = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class YearAnswers:
    """A year's answers; `answers`, `units` and `last` have the same index of units.

    `answers` is as in `Survey.answers`, without what was carried forward; `units` has name, county,
    hf, size_class and the inhabitants by age. `last` holds last year's full-time equivalents (exact
    decimals, missing where unknown), no columns in the first year. `before` is last year's own answers in
    its own division. `silent_years` is for how many years in a row a unit has given none, this one
    included. Between the years, the sections in `broken` are not comparable. `given_names` are names that open
    answers are searched for, and whether each is a word as well.
    """

    year: int
    codebook: Codebook
    answers: pd.DataFrame
    units: pd.DataFrame
    last: pd.DataFrame
    before: pd.DataFrame | None
    silent_years: pd.Series
    broken: frozenset[str] = frozenset()
    given_names: Mapping[str, bool] = field(default_factory=dict)

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions of the year, in the order of the form."""
        return tuple(q for q in self.codebook.questions.values() if self.year in q.years)

    @cached_property
    def _given(self) -> tuple[dict[object, int], Marks]:
        place = {variable: at for at, variable in enumerate(self.answers)}
        return place, self.answers.notna().to_numpy(dtype=bool)

    def given(self, variables: Iterable[str]) -> Marks:
        """Units × variables: what was answered."""
        place, given = self._given
        return given[:, [place[variable] for variable in variables]]

    def comparable(self, questions: Iterable[str]) -> list[Question]:
        """Those of `questions` that were asked this year and, with no break between, last year."""
        return [
            question
            for question in self.known(questions)
            if self.codebook.section_of[question.key].key not in self.broken
        ]

    def known(self, questions: Iterable[str]) -> list[Question]:
        """Those of `questions` that were asked in the same form both years."""
        keys = frozenset(questions)
        return [q for q in self.asked if q.key in keys and all(v in self.last for v in q.variables)]


def amounts(frame: pd.DataFrame, variables: Iterable[str]) -> Amounts:
    """Units × variables as floats, missing as NaN. Tenths are far from the precision of a float."""
    return frame[list(variables)].to_numpy(dtype=float, na_value=np.nan)


def total(frame: pd.DataFrame, question: Question) -> Amounts:
    """The sum of a question for each unit in tenths exactly; NaN where nothing was answered."""
    values = amounts(frame, question.variables)
    summed = np.round(np.nansum(values, axis=1) * 10) / 10
    return np.where(np.isnan(values).all(axis=1), np.nan, summed)


def year_answers(survey: Survey, year: int) -> YearAnswers:
    """The answers of one year of the survey."""
    own, codebook = own_answers(survey, year), survey.codebook
    fte = carried_variables(codebook, year)
    silent = {y: _silent(survey, y) for y in survey.years if y <= year}
    if year - 1 not in survey.years:
        last, before = pd.DataFrame(index=own.index), None
    else:
        shared = [v for v in fte if v in survey.answers(year - 1)]
        to_this_year = _recoding(survey, year)
        columns = survey.answers(year - 1)[shared]
        last = pd.DataFrame({v: to_this_year(columns[v]) for v in shared}, dtype=object)
        last, before = last.reindex(own.index), own_answers(survey, year - 1)
    return YearAnswers(
        year=year,
        codebook=codebook,
        answers=own,
        units=survey.units(year),
        last=last,
        before=before,
        silent_years=_silent_years(survey, silent, year),
        broken=frozenset(s for b in codebook.breaks if b.before == year for s in b.sections),
        given_names=given_names(survey.root),
    )


def own_answers(survey: Survey, year: int) -> pd.DataFrame:
    """The answers of a year without what was carried forward."""
    answers = survey.answers(year)
    carried = {v: survey.is_carried(year, v) for v in carried_variables(survey.codebook, year)}
    return answers.assign(
        **{v: answers[v].where(~flags, None) for v, flags in carried.items() if flags.any()}
    )


def _recoding(survey: Survey, year: int) -> Callable[[pd.Series], pd.Series]:
    """How last year's values come into this year's division."""
    divisions = survey.division(year - 1), survey.division(year)
    if divisions[0] == divisions[1]:
        return lambda values: values
    way = recode(survey.root, *divisions)
    return lambda values: recoded(values, way)


def _silent(survey: Survey, year: int) -> pd.Series:
    fte = own_answers(survey, year)[carried_variables(survey.codebook, year)]
    return fte.isna().all(axis="columns")


def _silent_years(survey: Survey, silent: dict[int, pd.Series], year: int) -> pd.Series:
    """How many years in a row each unit has been silent; a merged unit as its most recent part."""
    counted: pd.Series | None = None
    for each in sorted(silent):
        now = silent[each].astype(int)
        if counted is not None:
            divisions = survey.division(each - 1), survey.division(each)
            if divisions[0] != divisions[1]:
                counted = _fewest(counted, recode(survey.root, *divisions))
            now += now * counted.reindex(now.index).fillna(0).astype(int)
        counted = now
    assert counted is not None
    return counted


def _fewest(years: pd.Series, way: Recode) -> pd.Series:
    known = set(years.index)
    return pd.Series(
        {
            target: min(years[source] for source in sources if source in known)
            for target, sources in way.sources.items()
            if known.intersection(sources)
        },
        dtype=int,
    )

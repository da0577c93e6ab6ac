"""Measuring: from answers to facts, as the codebook's measure says.

A share is a fact derived from two counts, its numerator and its base, so that anyone can ask a
percentage for the units behind it. A total of full-time equivalents says how much of it was
carried forward from last year.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from analysis.codebook import Measure
from analysis.fact import Fact, Kind
from analysis.reference.units import national_population
from analysis.rounding import round_half_away
from analysis.statistics.grouping import UnitGroup, everyone
from analysis.survey import Survey
from analysis.survey.carry_forward import carried_variables

UNITS = "kommuner/bydeler"
FTE = "årsverk"
_AGE = {"all": "innbyggere", "adults": "innbyggere 18 år og eldre", "children": "innbyggere under 18 år"}


class NobodyAnswered(ValueError):
    """The base of a share or ratio is empty, so it has no value."""


@dataclass(frozen=True)
class Setting:
    """What a statistic needs to know: which measure, of which units, in which year."""

    survey: Survey
    measure: Measure
    year: int
    group: UnitGroup

    def columns(self, variables: Iterable[str]) -> pd.DataFrame:
        """The group's answers to these variables, by unit."""
        return self.survey.answers(self.year)[list(variables)].loc[self.group.units]

    def id(self, suffix: str = "") -> str:
        parts = (self.measure.id, self.group.key, suffix, str(self.year))
        return ".".join(part for part in parts if part)

    def fact(self, value: Decimal, kind: Kind, unit: str, *, base: str, suffix: str = "",
             **details: object) -> Fact:
        values = {
            "decimals": self.measure.decimals,
            "definition": self.measure.definition,
            "sources": self.measure.variables + self.measure.denominator,
            **details,
        }
        return Fact(
            id=self.id(suffix),
            value=value,
            kind=kind,
            unit=unit,
            year=str(self.year),
            group=self.group.label,
            base=base,
            label=self.measure.label,
            computed_by=f"analysis.statistics.measure.{self.measure.statistic}",
            **values,  # type: ignore[arg-type]
        )


def measured(
    survey: Survey, measure_id: str, year: int, group: UnitGroup | None = None
) -> tuple[Fact, ...]:
    """The measure's fact for one year and group, last, after the facts it was derived from.

    Raises:
        KeyError: the codebook has no such measure.
        ValueError: the measure's variables were not asked that year, or nobody answered.
    """
    measure = survey.codebook.measure[measure_id]
    if year not in survey.codebook.years(measure):
        raise ValueError(
            f"measure {measure_id!r} was not asked in {year}; "
            f"it was in {', '.join(map(str, survey.codebook.years(measure)))}"
        )
    setting = Setting(survey, measure, year, group or everyone(survey, year))
    return _STATISTICS[measure.statistic](setting)


def answered(setting: Setting) -> pd.Series:
    """Which units answered at least one of the measure's variables: boolean by unit."""
    return setting.columns(setting.measure.variables).notna().any(axis="columns")


def chosen(setting: Setting) -> pd.Series:
    """Which units chose one of the measure's options: boolean by unit."""
    columns = setting.columns(setting.measure.variables)
    if setting.measure.options:
        return columns.isin(setting.measure.options).any(axis="columns")
    return columns.eq(1).fillna(False).any(axis="columns")


def share(setting: Setting) -> tuple[Fact, ...]:
    """Per cent of the base that chose one of the options."""
    everyone_counts = setting.measure.base == "frame"
    n = int(answered(setting).sum())
    base_n = len(setting.group.units) if everyone_counts else n
    if not base_n:
        raise NobodyAnswered(f"{setting.id()!r}: nobody answered, so there is no share")
    base = _base_words(setting)
    hits = int(chosen(setting).sum())
    numerator = setting.fact(
        Decimal(hits), "count", UNITS, base=base, suffix="numerator", n=n, base_n=base_n, decimals=0,
        definition=f"Antall bak andelen: {setting.measure.definition}",
    )
    denominator = setting.fact(
        Decimal(base_n), "count", UNITS, base=base, suffix="base", n=n, base_n=base_n, decimals=0,
        definition=f"Nevneren i andelen: {setting.measure.definition}",
    )
    value = Decimal(hits) * 100 / Decimal(base_n)
    return (
        numerator,
        denominator,
        setting.fact(
            value, "share", "prosent", base=base, n=n, base_n=base_n,
            derived_from=(numerator.id, denominator.id),
        ),
    )


def count(setting: Setting) -> tuple[Fact, ...]:
    """Number of units that chose one of the options."""
    n = int(answered(setting).sum())
    hits = int(chosen(setting).sum())
    return (
        setting.fact(
            Decimal(hits), "count", UNITS, base=_base_words(setting), n=n, base_n=n, decimals=0
        ),
    )


def total(setting: Setting) -> tuple[Fact, ...]:
    """Sum of full-time equivalents over the units; shared teams once where the measure says so."""
    value, n = _summed(setting, setting.measure.variables)
    silent = setting.survey.carried_forward(setting.year).reindex(setting.group.units)
    may_be_carried = set(carried_variables(setting.survey.codebook, setting.year))
    carried = [v for v in setting.measure.variables if v in may_be_carried]
    return (
        setting.fact(
            value, "fte", FTE, base=_base_words(setting), n=n, base_n=len(setting.group.units),
            carried_forward=_exact_sum(setting.columns(carried)[silent]),
        ),
    )


def ratio(setting: Setting) -> tuple[Fact, ...]:
    """One sum in per cent of another."""
    part, n = _summed(setting, setting.measure.variables)
    whole, _ = _summed(setting, setting.measure.denominator)
    if not whole:
        raise NobodyAnswered(f"{setting.id()!r}: the denominator is zero, so there is no ratio")
    return (
        setting.fact(
            part * 100 / whole, "share", "prosent", base="årsverkene i nevneren", n=n,
            base_n=int(round_half_away(whole)),
        ),
    )


def rate(setting: Setting) -> tuple[Fact, ...]:
    """Full-time equivalents per so many inhabitants of the same age group, on 1 January."""
    fte, n = _summed(setting, setting.measure.variables)
    population = setting.measure.population
    if setting.group.key:
        column = setting.survey.units(setting.year).loc[setting.group.units, f"population_{population}"]
        inhabitants = int(column.sum())
    else:
        inhabitants = national_population(setting.survey.root, setting.year, population)
    per = f"{setting.measure.per:,}".replace(",", " ")
    return (
        setting.fact(
            fte * setting.measure.per / inhabitants, "rate", f"årsverk per {per} {_AGE[population]}",
            base=f"{_AGE[population]} 1. januar {setting.year}", n=n, base_n=inhabitants,
        ),
    )


def respondents(setting: Setting) -> tuple[Fact, ...]:
    """Number of units that answered the section or the variables."""
    n = int(_responded(setting).sum())
    return (
        setting.fact(
            Decimal(n), "count", UNITS, base="alle kommuner og bydeler", n=n,
            base_n=len(setting.group.units), decimals=0,
        ),
    )


def respondents_share(setting: Setting) -> tuple[Fact, ...]:
    """Per cent of all units that answered the section or the variables."""
    n, frame = int(_responded(setting).sum()), len(setting.group.units)
    return (
        setting.fact(
            Decimal(n) * 100 / frame, "share", "prosent", base="alle kommuner og bydeler", n=n,
            base_n=frame,
        ),
    )


def _responded(setting: Setting) -> pd.Series:
    if not setting.measure.section:
        return answered(setting)
    questions = setting.survey.codebook.section[setting.measure.section].questions
    asked = [v for q in questions if setting.year in q.years for v in q.variables]
    return setting.columns(asked).notna().any(axis="columns")


def _summed(setting: Setting, variables: tuple[str, ...]) -> tuple[Decimal, int]:
    """The sum of the variables, and how many units gave at least one of them."""
    columns = setting.columns(variables)
    n = int(columns.notna().any(axis="columns").sum())
    if setting.measure.distinct_by:
        team = setting.columns([setting.measure.distinct_by]).squeeze(axis="columns")
        alone = pd.Series(columns.index, index=columns.index)
        columns = columns.groupby(team.fillna(alone)).max()
    return _exact_sum(columns), n


def _exact_sum(columns: pd.DataFrame) -> Decimal:
    """The sum of exact answers, without binary noise."""
    given = columns.to_numpy(dtype=object)[columns.notna().to_numpy(dtype=bool)]
    return sum(given.tolist(), Decimal(0))


def _base_words(setting: Setting) -> str:
    if setting.measure.base == "frame" or setting.measure.statistic == "total":
        return "alle kommuner og bydeler"
    question = setting.survey.codebook.question_of[setting.measure.variables[0]]
    if question.filter is None:
        return "kommuner/bydeler som har svart på spørsmålet"
    asked_before = setting.survey.codebook.question_of[question.filter.variable]
    labels = {option.key: option.label for option in asked_before.options}
    values = " eller ".join(labels.get(v, v) for v in question.filter.is_one_of)
    return f"kommuner/bydeler som svarte {values} på «{asked_before.text}» og har svart på spørsmålet"


_STATISTICS: dict[str, Callable[[Setting], tuple[Fact, ...]]] = {
    "share": share,
    "count": count,
    "total": total,
    "ratio": ratio,
    "rate": rate,
    "respondents": respondents,
    "respondents_share": respondents_share,
}

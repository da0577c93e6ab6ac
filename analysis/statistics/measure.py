"""Measuring: from answers to facts, as the codebook's measure says.

A share is a fact derived from two counts, its numerator and its base, so that anyone can ask a
percentage for the units behind it. A total of full-time equivalents says how much of it was
carried forward from last year.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from analysis.codebook import Measure
from analysis.codebook.instrument import Group
from analysis.fact import Fact, Kind
from analysis.reference.population import inhabitants, national_population
from analysis.rounding import round_half_away
from analysis.statistics.breaks import stretch
from analysis.statistics.grouping import ALL_UNITS, UnitGroup, everyone
from analysis.statistics.tally import Flags, Tally
from analysis.survey import Survey

UNITS = "kommuner/bydeler"
FTE = "årsverk"
INHABITANTS: dict[Group, str] = {
    "children": "innbyggere under 18 år",
    "adults": "innbyggere 18 år og eldre",
    "all": "innbyggere",
}


class NoValue(ValueError):
    """The measure has no value for the group in that year."""


class NobodyAnswered(NoValue):
    """The base of a share or ratio is empty."""


class UnknownPopulation(NoValue):
    """A municipality was split between groups, so nobody knows how many lived in the group."""


def tally(survey: Survey, measure_id: str, year: int) -> Tally:
    """The measure's answers in one year.

    Raises:
        KeyError: the codebook has no such measure.
        ValueError: the measure's variables were not asked that year.
    """
    measure = survey.codebook.measure[measure_id]
    asked = survey.codebook.years(measure)
    if year not in asked:
        raise ValueError(
            f"measure {measure_id!r} was not asked in {year}; it was in {', '.join(map(str, asked))}"
        )
    return Tally(survey, measure, year)


def measured(
    survey: Survey, measure_id: str, year: int, group: UnitGroup | None = None
) -> tuple[Fact, ...]:
    """The measure's fact for one year and group, last, after the facts it was derived from.

    Raises:
        KeyError, ValueError: as `tally`.
        NobodyAnswered: a share of nobody.
        UnknownPopulation: a rate where the number of inhabitants is not known.
    """
    return facts_of(tally(survey, measure_id, year), group or everyone(survey, year))


def facts_of(counted: Tally, group: UnitGroup) -> tuple[Fact, ...]:
    """The tally's fact for the units of a group, last, after the facts it was derived from."""
    return _STATISTICS[counted.measure.statistic](_Setting(counted, group))


@dataclass(frozen=True)
class _Setting:
    """What a statistic looks at: a tally, and the units of one group."""

    tally: Tally
    group: UnitGroup

    @property
    def measure(self) -> Measure:
        return self.tally.measure

    @cached_property
    def members(self) -> Flags:
        return self.tally.units.isin(self.group.units)

    @cached_property
    def stretch(self) -> str:
        return stretch(self.tally.survey.codebook, self.measure, self.tally.year)

    def number(self, flags: Flags) -> int:
        """How many members are flagged."""
        return int((flags & self.members).sum())

    def id(self, suffix: str = "") -> str:
        parts = (self.measure.id, self.group.key, suffix, str(self.tally.year))
        return ".".join(part for part in parts if part)

    def fact(
        self, value: Decimal, kind: Kind, unit: str, *, base: str, suffix: str = "", **details: Any
    ) -> Fact:
        values: dict[str, Any] = {
            "decimals": self.measure.decimals,
            "definition": self.measure.definition,
            "sources": self.measure.variables + self.measure.denominator,
        } | details
        return Fact(
            id=self.id(suffix),
            value=value,
            kind=kind,
            unit=unit,
            year=str(self.tally.year),
            group=self.group.label,
            base=base,
            label=self.measure.label,
            stretch=self.stretch,
            computed_by=f"analysis.statistics.measure.{self.measure.statistic}",
            **values,
        )


def share(setting: _Setting) -> tuple[Fact, ...]:
    """Per cent of the base that chose one of the options."""
    n = setting.number(setting.tally.answered)
    base_n = int(setting.members.sum()) if setting.measure.base == "frame" else n
    if not base_n:
        raise NobodyAnswered(f"{setting.id()!r}: nobody answered, so there is no share")
    base = _base_words(setting)
    hits = Decimal(setting.number(setting.tally.chosen))
    numerator = setting.fact(
        hits,
        "count",
        UNITS,
        base=base,
        suffix="numerator",
        n=n,
        base_n=base_n,
        decimals=0,
        definition=f"Antall bak andelen: {setting.measure.definition}",
    )
    denominator = setting.fact(
        Decimal(base_n),
        "count",
        UNITS,
        base=base,
        suffix="base",
        n=n,
        base_n=base_n,
        decimals=0,
        definition=f"Nevneren i andelen: {setting.measure.definition}",
    )
    quotient = setting.fact(
        hits * 100 / base_n,
        "share",
        "prosent",
        base=base,
        n=n,
        base_n=base_n,
        derived_from=(numerator.id, denominator.id),
    )
    return numerator, denominator, quotient


def count(setting: _Setting) -> tuple[Fact, ...]:
    """Number of units that chose one of the options."""
    n, hits = setting.number(setting.tally.answered), setting.number(setting.tally.chosen)
    base = _base_words(setting)
    return (setting.fact(Decimal(hits), "count", UNITS, base=base, n=n, base_n=n, decimals=0),)


def total(setting: _Setting) -> tuple[Fact, ...]:
    """Sum of full-time equivalents over the units; shared teams once where the measure says so.

    `n` counts the units that delivered; what was carried forward for the others is in the sum.
    """
    return (_sum_fact(setting, of_denominator=False),)


def ratio(setting: _Setting) -> tuple[Fact, ...]:
    """One sum in per cent of another."""
    part = _sum_fact(setting, of_denominator=False, suffix="numerator")
    whole = _sum_fact(setting, of_denominator=True, suffix="base")
    if not whole.value:
        raise NobodyAnswered(f"{setting.id()!r}: the denominator is zero, so there is no ratio")
    quotient = setting.fact(
        part.value * 100 / whole.value,
        "share",
        "prosent",
        base="årsverkene i nevneren",
        n=part.n,
        base_n=int(round_half_away(whole.value)),
        derived_from=(part.id, whole.id),
    )
    return part, whole, quotient


def rate(setting: _Setting) -> tuple[Fact, ...]:
    """Full-time equivalents per so many inhabitants of the same age group, on 1 January."""
    population, year = setting.measure.population, setting.tally.year
    survey, group = setting.tally.survey, setting.group
    if group.key:
        people = inhabitants(survey.root, year, survey.division(year), group.units, population)
        if not people:
            raise UnknownPopulation(
                f"{setting.id()!r}: nobody knows how many lived there in {year}"
            )
    else:
        people = national_population(survey.root, year, population)
    base = f"{INHABITANTS[population]} 1. januar {year}"
    per = f"{setting.measure.per:,}".replace(",", "\u00a0")
    fte = _sum_fact(setting, of_denominator=False, suffix="numerator")
    denominator = setting.fact(
        Decimal(people),
        "count",
        INHABITANTS[population],
        base=base,
        suffix="base",
        decimals=0,
        definition=f"Nevneren i raten: {setting.measure.definition}",
    )
    quotient = setting.fact(
        fte.value * setting.measure.per / people,
        "rate",
        f"årsverk per {per} {INHABITANTS[population]}",
        base=base,
        n=fte.n,
        base_n=people,
        carried_forward=fte.carried_forward * setting.measure.per / people,
        derived_from=(fte.id, denominator.id),
    )
    return fte, denominator, quotient


def _sum_fact(setting: _Setting, *, of_denominator: bool, suffix: str = "") -> Fact:
    """The sum over the members as a fact, by itself or as a part of a ratio or rate."""
    unit = setting.measure.unit
    part = {"numerator": "Telleren", "base": "Nevneren"}.get(suffix)
    carried = setting.tally.carried[setting.members].tolist() if not of_denominator else []
    return setting.fact(
        setting.tally.total(setting.members, of_denominator=of_denominator),
        "count" if unit else "fte",
        unit or FTE,
        base=ALL_UNITS,
        suffix=suffix,
        n=setting.number(setting.tally.responded),
        base_n=int(setting.members.sum()),
        carried_forward=sum(carried, Decimal(0)),
        **(
            {"definition": f"{part} i: {setting.measure.definition}", "decimals": 0} if part else {}
        ),
    )


def respondents(setting: _Setting) -> tuple[Fact, ...]:
    """Number of units that answered the section or the variables."""
    n, frame = setting.number(setting.tally.responded), int(setting.members.sum())
    value = Decimal(n)
    return (setting.fact(value, "count", UNITS, base=ALL_UNITS, n=n, base_n=frame, decimals=0),)


def respondents_share(setting: _Setting) -> tuple[Fact, ...]:
    """Per cent of all units that answered the section or the variables."""
    n, frame = setting.number(setting.tally.responded), int(setting.members.sum())
    value = Decimal(n) * 100 / frame
    return (setting.fact(value, "share", "prosent", base=ALL_UNITS, n=n, base_n=frame),)


def _base_words(setting: _Setting) -> str:
    if setting.measure.base == "frame":
        return ALL_UNITS
    codebook = setting.tally.survey.codebook
    question = codebook.question_of[setting.measure.variables[0]]
    if question.filter is None:
        return "kommuner/bydeler som har svart på spørsmålet"
    asked_before = codebook.question_of[question.filter.variable]
    labels = {option.key: option.label for option in asked_before.options}
    values = " eller ".join(labels.get(v, v) for v in question.filter.is_one_of)
    return (
        f"kommuner/bydeler som svarte {values} på «{asked_before.text}» og har svart på spørsmålet"
    )


_STATISTICS: dict[str, Callable[[_Setting], tuple[Fact, ...]]] = {
    "share": share,
    "count": count,
    "total": total,
    "ratio": ratio,
    "rate": rate,
    "respondents": respondents,
    "respondents_share": respondents_share,
}

"""Statistics that add amounts: totals, ratios and rates per inhabitant.

A sum of full-time equivalents says how much of it was carried forward from last year.
"""

from decimal import Decimal

from analysis.fact import Fact
from analysis.reference.population import inhabitants, national_population
from analysis.rounding import round_half_away
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.setting import (
    FTE,
    INHABITANTS,
    NobodyAnswered,
    Setting,
    UnknownPopulation,
)


def total(setting: Setting) -> tuple[Fact, ...]:
    """Sum of full-time equivalents over the units; shared teams once where the measure says so.

    `n` counts the units that delivered; what was carried forward for the others is in the sum.
    """
    return (_sum_fact(setting, of_denominator=False),)


def ratio(setting: Setting) -> tuple[Fact, ...]:
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


def rate(setting: Setting) -> tuple[Fact, ...]:
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


def _sum_fact(setting: Setting, *, of_denominator: bool, suffix: str = "") -> Fact:
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

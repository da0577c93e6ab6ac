"""The population behind the rates: units and inhabitants by size class, and how many there were.

A service can grow and still fall behind, so growth in full-time equivalents is read beside growth
in the age group that the service is for.
"""

from decimal import Decimal

from analysis.codebook.instrument import Group
from analysis.fact import Fact
from analysis.reference.units import OSLO_DISTRICTS, national_population
from analysis.statistics.change import change
from analysis.statistics.grouping import ALL_UNITS, UnitGroup, everyone, groups
from analysis.statistics.setting import INHABITANTS, UNITS
from analysis.survey import Survey


def population(survey: Survey) -> tuple[Fact, ...]:
    """`population.<age>` of the country in the last two years with its change, and by size class."""
    return tuple(fact for age in INHABITANTS for fact in _of_age(survey, age))


def units(survey: Survey) -> tuple[Fact, ...]:
    """`units`, the number of reporting units in the edition's year: by size class, outside Oslo, in all."""
    year = survey.edition
    by_class = groups(survey, year, "size")
    districts = next(group.units for group in by_class if group.key == OSLO_DISTRICTS)
    everywhere = everyone(survey, year)
    outside = UnitGroup(
        "outside_oslo", "kommuner utenom Oslo", everywhere.units.difference(districts)
    )
    return tuple(
        _count(
            ".".join(filter(None, ("units", group.key))), len(group.units), UNITS, year, group.label
        )
        for group in (*by_class, outside, everywhere)
    )


def _of_age(survey: Survey, age: Group) -> tuple[Fact, ...]:
    year, stem, unit = survey.edition, f"population.{age}", INHABITANTS[age]
    before, after = (
        _count(stem, national_population(survey.root, y, age), unit, y, "hele landet")
        for y in (year - 1, year)
    )

    def in_class(group: UnitGroup) -> Fact:
        inhabitants = survey.units(year).loc[group.units, stem.replace(".", "_")].sum()
        return _count(f"{stem}.{group.key}", int(inhabitants), unit, year, group.label)

    by_class = (in_class(group) for group in groups(survey, year, "size"))
    return before, after, change(before, after, "change_pct"), *by_class


def _count(stem: str, value: int, unit: str, year: int, group: str) -> Fact:
    return Fact(
        id=f"{stem}.{year}",
        value=Decimal(value),
        kind="count",
        unit=unit,
        decimals=0,
        definition=f"Antall {unit} 1. januar {year}",
        year=str(year),
        group=group,
        base=ALL_UNITS,
        computed_by=f"analysis.statistics.population.{'units' if unit == UNITS else 'population'}",
        label=unit[0].upper() + unit[1:],
    )

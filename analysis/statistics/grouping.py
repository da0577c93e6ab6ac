"""Groups of units that a measure can be broken down by: size class, county, and the health areas.

A group has a key that stands in fact ids, a label for readers, and its member units. Keys are unique
across the kinds: those of health areas say which kind they are.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import pandas as pd

from analysis.reference.health_areas import HealthArea, health_areas, trust_name
from analysis.reference.place_key import place_key
from analysis.reference.units import places, units
from analysis.survey import Survey

Grouping = Literal["size", "county", "hf", "rhf", "dps"]

ALL_UNITS = "alle kommuner og bydeler"


@dataclass(frozen=True)
class UnitGroup:
    """Units under one name; `key` is "" for all units."""

    key: str
    label: str
    units: pd.Index

    @cached_property
    def codes(self) -> frozenset[str]:
        """The units' codes, to look one up in: a hundred measures ask who belongs to a group."""
        return frozenset(self.units.tolist())


def everyone(survey: Survey, year: int) -> UnitGroup:
    """All reporting units of the year."""
    return _everyone(survey.root, year, survey.division(year))


@cache
def _everyone(root: Path, year: int, division: int) -> UnitGroup:
    return UnitGroup("", ALL_UNITS, units(root, year, division).index)


def groups(survey: Survey, year: int, by: Grouping) -> tuple[UnitGroup, ...]:
    """The groups of a year, in the division in which its answers are kept; see `groups_in`."""
    return groups_in(survey, survey.division(year), by)


def groups_in(survey: Survey, division: int, by: Grouping) -> tuple[UnitGroup, ...]:
    """The groups of a division: size classes from small to large, others by name; Oslo is last.

    A health area that a unit lies only partly in is left out.

    Raises:
        DivisionError: no division begins in that year.
    """
    if by == "size":
        classes = tuple((c.key, c.label) for c in survey.codebook.size_classes)
        return _size_classes(survey.root, division, classes)
    if by == "county":
        return _counties(survey.root, division)
    return _health_areas(survey.root, division, by)


@cache
def _size_classes(
    root: Path, division: int, classes: tuple[tuple[str, str], ...]
) -> tuple[UnitGroup, ...]:
    size = places(root, division)["size_class"]
    return tuple(UnitGroup(key, label, size.index[size == key]) for key, label in classes)


@cache
def _counties(root: Path, division: int) -> tuple[UnitGroup, ...]:
    units = places(root, division)
    labels = units.drop_duplicates("county_key").set_index("county_key")["county"]
    order = sorted(labels.index, key=lambda key: (key == "oslo", labels[key]))
    return tuple(
        UnitGroup(key, labels[key], units.index[units["county_key"] == key]) for key in order
    )


@cache
def _health_areas(root: Path, division: int, kind: HealthArea) -> tuple[UnitGroup, ...]:
    order = places(root, division).index
    found = (
        UnitGroup(f"{kind}_{_short_key(name)}", _label(root, kind, name), order[order.isin(units)])
        for name, units in health_areas(root, division, kind)
    )
    return tuple(sorted(found, key=lambda group: group.label))


def _short_key(name: str) -> str:
    """The key without the words that every health region has in its name."""
    return place_key(name.removeprefix("Helse ").removesuffix(" RHF"))


def _label(root: Path, kind: HealthArea, name: str) -> str:
    if kind == "hf":
        return trust_name(root, name)
    return f"DPS {name}" if kind == "dps" else name

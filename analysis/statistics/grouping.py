"""Groups of units that a measure can be broken down by: size class and county.

A group has a key that stands in fact ids, a label for readers, and its member units.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import pandas as pd

from analysis.reference.units import units
from analysis.survey import Survey

Grouping = Literal["size", "county"]

ALL_UNITS = "alle kommuner og bydeler"


@dataclass(frozen=True)
class UnitGroup:
    """Units under one name; `key` is "" for all units."""

    key: str
    label: str
    units: pd.Index


def everyone(survey: Survey, year: int) -> UnitGroup:
    """All reporting units of the year."""
    return UnitGroup("", ALL_UNITS, survey.units(year).index)


def groups(survey: Survey, year: int, by: Grouping) -> tuple[UnitGroup, ...]:
    """The size classes from small to large with Oslo last, or the counties by name with Oslo last."""
    classes = tuple((c.key, c.label) for c in survey.codebook.size_classes)
    return _groups(survey.root, year, classes if by == "size" else ())


@cache
def _groups(root: Path, year: int, classes: tuple[tuple[str, str], ...]) -> tuple[UnitGroup, ...]:
    places = units(root, year)
    if classes:
        return tuple(
            UnitGroup(key, label, places.index[places["size_class"] == key])
            for key, label in classes
        )
    labels = places.drop_duplicates("county_key").set_index("county_key")["county"]
    order = sorted(labels.index, key=lambda key: (key == "oslo", labels[key]))
    return tuple(
        UnitGroup(key, labels[key], places.index[places["county_key"] == key]) for key in order
    )

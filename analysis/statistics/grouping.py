"""Groups of units that a measure can be broken down by: size class and county.

A group has a key that stands in fact ids, a label for readers, and its member units.
"""

from dataclasses import dataclass
from typing import Literal

import pandas as pd

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
    units = survey.units(year)
    if by == "size":
        return tuple(
            UnitGroup(c.key, c.label, units.index[units["size_class"] == c.key])
            for c in survey.codebook.size_classes
        )
    labels = units.drop_duplicates("county_key").set_index("county_key")["county"]
    order = sorted(labels.index, key=lambda key: (key == "oslo", labels[key]))
    return tuple(
        UnitGroup(key, labels[key], units.index[units["county_key"] == key]) for key in order
    )

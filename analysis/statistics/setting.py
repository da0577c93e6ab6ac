"""What a statistic looks at: a measure's tally and the units of one group.

Every fact of a measure is made here, so that share, sum and rate name themselves alike.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

import numpy as np

from analysis.codebook import Measure
from analysis.codebook.instrument import Group
from analysis.fact import Fact, Kind
from analysis.statistics.breaks import stretch
from analysis.statistics.grouping import UnitGroup
from analysis.statistics.tally import Flags, Tally

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


@dataclass(frozen=True)
class Setting:
    """A tally, the units of one group, and the dotted name of the function that looks at them."""

    tally: Tally
    group: UnitGroup
    computed_by: str

    @property
    def measure(self) -> Measure:
        """The tally's measure."""
        return self.tally.measure

    @cached_property
    def members(self) -> Flags:
        """Which units belong to the group."""
        return np.fromiter(map(self.group.codes.__contains__, self.tally.codes), dtype=bool)

    @cached_property
    def stretch(self) -> str:
        """The unbroken part of the series; see `analysis.statistics.breaks`."""
        return stretch(self.tally.survey.codebook, self.measure, self.tally.year)

    def number(self, flags: Flags) -> int:
        """How many members are flagged."""
        return int((flags & self.members).sum())

    def id(self, suffix: str = "") -> str:
        """`<measure>[.<group>][.<suffix>].<year>`."""
        parts = (self.measure.id, self.group.key, suffix, str(self.tally.year))
        return ".".join(part for part in parts if part)

    def fact(
        self, value: Decimal, kind: Kind, unit: str, *, base: str, suffix: str = "", **details: Any
    ) -> Fact:
        """A fact of the measure in the group; `details` are fields that differ from the measure's."""
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
            computed_by=self.computed_by,
            **values,
        )

"""Recoding: from the units of one municipal division to those of another.

Forwards a municipality follows its chain of codes; backwards the same relation is read the other way,
so a merger becomes a split. A unit with several targets is split, and without a key nobody knows
which part went where. It is never guessed: what gets any part of it is missing, and only an area
that holds all its targets can count it. The units in Oslo have kept their numbers.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.reference.division import codes
from analysis.reference.tables import looked_up, table

OSLO = "0301"
NO_DISTRICT = "030199"


@dataclass(frozen=True)
class Recode:
    """Which units of `to_division` each unit of `from_division` went to, wholly or in part."""

    from_division: int
    to_division: int
    targets: Mapping[str, tuple[str, ...]]

    @cached_property
    def sources(self) -> Mapping[str, tuple[str, ...]]:
        """The units that each target got anything from, in order."""
        found: dict[str, list[str]] = defaultdict(list)
        for source in sorted(self.targets):
            for target in self.targets[source]:
                found[target].append(source)
        return {target: tuple(found[target]) for target in sorted(found, key=unit_order)}

    @cached_property
    def split(self) -> frozenset[str]:
        """The units with several targets."""
        return frozenset(unit for unit, targets in self.targets.items() if len(targets) > 1)

    @cached_property
    def unknown(self) -> frozenset[str]:
        """The targets that got a part of a split unit, so that nothing earlier is known of them."""
        return frozenset(target for unit in self.split for target in self.targets[unit])

    def then(self, other: "Recode") -> "Recode":
        """Recode twice, as if at once; raises `ValueError` where they do not meet."""
        if self.to_division != other.from_division:
            raise ValueError(
                f"a recoding to {self.to_division} cannot go on from {other.from_division}"
            )
        return Recode(
            self.from_division,
            other.to_division,
            {
                unit: tuple(sorted({last for target in targets for last in other.targets[target]}))
                for unit, targets in self.targets.items()
            },
        )

    def inside(self, area: Collection[str]) -> frozenset[str] | None:
        """The units that make up an area, given by its units in `to_division`.

        A unit that was split inside the area is in it. `None` where one lies only partly in it.
        """
        whole = frozenset(area)
        parts = frozenset(unit for target in whole for unit in self.sources.get(target, ()))
        return parts if all(whole.issuperset(self.targets[unit]) for unit in parts) else None


@cache
def recode(root: Path, from_division: int, to_division: int) -> Recode:
    """The recoding between two divisions, forwards or backwards, of their codes and Oslo's units.

    Raises:
        DivisionError: no division begins in one of the years.
        TableError: nothing says where a municipality went.
    """
    if from_division > to_division:
        back = recode(root, to_division, from_division).sources
        return Recode(from_division, to_division, {unit: back[unit] for unit in sorted(back)})
    before, after = codes(root, from_division), codes(root, to_division)
    ways = _ways(root)
    targets: dict[str, tuple[str, ...]] = {}
    for code in sorted(before):
        found = [_in_force(way, after) for way in ways.get(code, ((code,),))]
        if None not in found:
            targets[code] = tuple(sorted({target for target in found if target}))
    looked_up(targets, before, "endringer", "fra_nr")
    districts = table(root, "bydeler_oslo")["bydelsnr"]
    targets |= {number: (number,) for number in districts if number != NO_DISTRICT}
    return Recode(from_division, to_division, targets)


def recoded(values: pd.Series, recode: Recode) -> pd.Series:
    """Exact sums by unit of the new division, from values by unit of the old one.

    A sum is missing where one of its parts is, and where a part comes from a split unit. Units
    that nothing in `values` goes to are left out.
    """
    given = dict(zip(values.index, values, strict=True))
    sums = {
        target: _sum([given.get(source) for source in sources], target in recode.unknown)
        for target, sources in recode.sources.items()
        if any(source in given for source in sources)
    }
    return pd.Series(sums, dtype=object, index=pd.Index(sums, dtype="str", name="unit"))


def aggregated(
    values: pd.Series, recode: Recode, areas: Mapping[str, Collection[str]]
) -> pd.Series:
    """Exact sums by area; `areas` names the units of each in the new division.

    An area is missing where a unit lies only partly in it, and where a value of its units is missing.
    """
    given = dict(zip(values.index, values, strict=True))
    sums = {}
    for area, units in areas.items():
        parts = recode.inside(units)
        sums[area] = _sum([given.get(unit) for unit in sorted(parts or ())], parts is None)
    return pd.Series(sums, dtype=object)


def unit_order(number: str) -> tuple[int, str]:
    """Sorts municipalities before the units in Oslo, each by number."""
    return len(number), number


def _sum(parts: list[Any], unknown: bool) -> Any:
    return None if unknown or any(pd.isna(part) for part in parts) else sum(parts)


def _in_force(way: tuple[str, ...], in_force: frozenset[str]) -> str | None:
    """The code of a chain that a division has; a number that others merged into comes after theirs."""
    return next((code for code in way if code in in_force), None)


@cache
def _ways(root: Path) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The chains of codes from each code to 2024, one for each part where it was split."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    steps = table(root, "endringer")[["fra_nr", "vei"]]
    for code, way in zip(steps["fra_nr"], steps["vei"], strict=True):
        found[code].append(tuple(way.split(">")))
    return {code: tuple(ways) for code, ways in found.items()}

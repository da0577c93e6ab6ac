"""Population on 1 January by year and age group, in any municipal division.

The source counts every year in that year's own division. In another one, a merged municipality is
the sum of its parts, and one that got a part of a split municipality is missing, since nobody
knows how many lived there. An area that holds all the parts is counted whole. Before 2020 there
are no figures for the units in Oslo, so Oslo is then a municipality that was split into them.
"""

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Literal

import pandas as pd

from analysis.reference.division import division_of
from analysis.reference.recode import NO_DISTRICT, OSLO, Recode, recode, recoded
from analysis.reference.tables import looked_up, table

AgeGroup = Literal["all", "adults", "children"]

COLUMN: dict[AgeGroup, str] = {
    "all": "population_all",
    "adults": "population_adults",
    "children": "population_children",
}
_FILE: dict[str, AgeGroup] = {
    "folketall": "all",
    "folketall_18_pluss": "adults",
    "folketall_0_17": "children",
}


@cache
def national_population(root: Path, year: int, group: AgeGroup = "all") -> int:
    """Inhabitants of the country on 1 January of `year`; raises `ValueError` for an unknown year."""
    return int(_municipalities(root, year)[COLUMN[group]].sum())


@cache
def unit_population(root: Path, year: int, division: int) -> pd.DataFrame:
    """Inhabitants on 1 January of `year` by unit of `division`, one column for each age group.

    Missing for the units in Oslo before 2020, and where a split makes it unknown.

    Raises:
        DivisionError: there is no population for the year, or no division begins in `division`.
    """
    ways, people = population_ways(root, year, division), _counted(root, year)
    columns = {name: recoded(people[name], ways).astype("Int64") for name in people}
    return pd.DataFrame(columns)


def inhabitants(
    root: Path, year: int, division: int, units: Collection[str], group: AgeGroup = "all"
) -> int | None:
    """Inhabitants of some units of `division` together; `None` where a split makes it unknown.

    Raises:
        DivisionError: as `unit_population`.
    """
    parts = population_ways(root, year, division).inside(units)
    if parts is None:
        return None
    return int(_counted(root, year).loc[sorted(parts), COLUMN[group]].sum())


@cache
def population_ways(root: Path, year: int, division: int) -> Recode:
    """From the places whose inhabitants were counted in `year` to the units of `division`."""
    ways = recode(root, division_of(root, year), division)
    counted = _counted(root, year).index
    in_oslo = tuple(sorted(unit for unit in ways.targets if len(unit) > len(OSLO)))
    targets = {**ways.targets, OSLO: in_oslo}
    return Recode(ways.from_division, division, {unit: targets[unit] for unit in sorted(counted)})


@cache
def district_population(root: Path, year: int) -> pd.DataFrame:
    """Inhabitants of the 17 units in Oslo, by number; empty before 2020.

    Those without a registered district are shared out by size, so that the units make up the city.
    """
    districts = table(root, "bydeler_oslo").set_index("bydelsnr")
    looked_up(dict.fromkeys(districts.index), [NO_DISTRICT], "bydeler_oslo", "bydelsnr")
    units = districts.index[districts.index != NO_DISTRICT]
    if f"folketall_{year}" not in districts:
        return pd.DataFrame(columns=list(COLUMN.values()))
    ages = {
        COLUMN["adults"]: _shared_out(districts[f"folketall_{year}_18_pluss"], units),
        COLUMN["children"]: _shared_out(districts[f"folketall_{year}_0_17"], units),
    }
    people = pd.DataFrame(ages)
    people[COLUMN["all"]] = people.sum(axis="columns")
    return people[list(COLUMN.values())]


@cache
def _municipalities(root: Path, year: int) -> pd.DataFrame:
    """Inhabitants by municipality of the year itself."""
    people = table(root, "folketall").query("aar == @year").set_index("kommunenr")
    if people.empty:
        known = table(root, "folketall")["aar"]
        raise ValueError(f"no population for {year}; there is for {known.min()}–{known.max()}")
    return people[list(_FILE)].set_axis([COLUMN[group] for group in _FILE.values()], axis="columns")


@cache
def _counted(root: Path, year: int) -> pd.DataFrame:
    """Inhabitants as counted: by municipality, and by unit in Oslo where those are known."""
    people, districts = _municipalities(root, year), district_population(root, year)
    return people if districts.empty else pd.concat([people.drop(OSLO), districts])


def _shared_out(people: pd.Series, units: pd.Index) -> pd.Series:
    """Whole persons, largest remainders first, so that nobody is lost."""
    known, rest = people[units], int(people[NO_DISTRICT])
    exact = known * rest / known.sum()
    extra = exact.astype(int)
    remainders = (exact - extra).sort_values(ascending=False, kind="stable")
    extra[remainders.index[: rest - int(extra.sum())]] += 1
    return known + extra

"""Population on 1 January by year and age group, in the municipal division of 2020–2023.

A municipality of before 2020 is counted where its area went. Four were split; they go whole to the
successor with most inhabitants, which leaves every county right.
"""

from functools import cache
from pathlib import Path
from typing import Literal

import pandas as pd

from analysis.reference.tables import table

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
FIRST_YEAR_OF_DIVISION = 2020
OSLO = "0301"
NO_DISTRICT = "030199"


@cache
def national_population(root: Path, year: int, group: AgeGroup = "all") -> int:
    """Inhabitants of the country on 1 January of `year`; raises `ValueError` for an unknown year."""
    return int(municipal_population(root, year)[COLUMN[group]].sum())


@cache
def municipal_population(root: Path, year: int) -> pd.DataFrame:
    """Inhabitants by number of municipality (2020–2023), one column for each age group."""
    people = table(root, "folketall").query("aar == @year").set_index("kommunenr")
    if people.empty:
        known = table(root, "folketall")["aar"]
        raise ValueError(f"no population for {year}; there is for {known.min()}–{known.max()}")
    people = people[list(_FILE)].set_axis(
        [COLUMN[group] for group in _FILE.values()], axis="columns"
    )
    if year >= FIRST_YEAR_OF_DIVISION:
        return people
    return people.rename(index=_successors(root)).groupby(level=0).sum()


def district_population(root: Path, year: int) -> pd.DataFrame:
    """Inhabitants of the 17 units in Oslo, by number; all missing before 2020.

    Those without a registered district are shared out by size, so that the units make up the city.
    """
    districts = table(root, "bydeler_oslo").set_index("bydelsnr")
    units = districts.index[districts.index != NO_DISTRICT]
    if f"folketall_{year}" not in districts:
        return pd.DataFrame(index=units, columns=list(COLUMN.values())).astype("Int64")
    ages = {
        COLUMN["adults"]: _shared_out(districts[f"folketall_{year}_18_pluss"], units),
        COLUMN["children"]: _shared_out(districts[f"folketall_{year}_0_17"], units),
    }
    people = pd.DataFrame(ages)
    people[COLUMN["all"]] = people.sum(axis="columns")
    return people[list(COLUMN.values())].astype("Int64")


def _shared_out(people: pd.Series, units: pd.Index) -> pd.Series:
    """Whole persons, largest remainders first, so that nobody is lost."""
    known, rest = people[units], int(people[NO_DISTRICT])
    exact = known * rest / known.sum()
    extra = exact.astype(int)
    remainders = (exact - extra).sort_values(ascending=False, kind="stable")
    extra[remainders.index[: rest - int(extra.sum())]] += 1
    return known + extra


@cache
def _successors(root: Path) -> dict[str, str]:
    """The code of 2020–2023 for every earlier code."""
    codes = table(root, "kommuner_2023").set_index("kommunenr")["folketall_2023"]
    steps = table(root, "endringer")[["fra_nr", "vei"]]
    successors: dict[str, str] = {}
    for old, way in zip(steps["fra_nr"], steps["vei"], strict=True):
        for code in way.split(">"):
            if code in codes.index and codes[code] > codes.get(successors.get(old, ""), 0):
                successors[old] = code
    return successors

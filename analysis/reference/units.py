"""Reporting units: the municipalities outside Oslo and the 17 units in Oslo, in any division.

There are 372 in the division of 2020–2023 and 373 in that of 2024. A division has one set of size
classes for every year, so that a unit keeps its place in a series: by the inhabitants of its first
year, but for 2020–2023 of 2023, as in the printed table 4.1.
"""

from functools import cache
from pathlib import Path

import pandas as pd

from analysis.codebook import read_codebook
from analysis.reference.counties import county_names
from analysis.reference.division import division_of
from analysis.reference.health_areas import health_area
from analysis.reference.names import unit_names
from analysis.reference.place_key import place_key
from analysis.reference.population import national_population, unit_population
from analysis.reference.tables import looked_up

__all__ = ["OSLO_DISTRICTS", "national_population", "places", "unit_numbers", "units"]

OSLO_DISTRICTS = "oslo_districts"
# The year whose 1 January decides the size classes of a division, where it is not its first.
SIZE_YEAR = {2020: 2023}


@cache
def units(root: Path, year: int, division: int | None = None) -> pd.DataFrame:
    """The units of a division (the year's own unless given), municipalities first, by number (text).

    Columns: those of `places`, and the inhabitants on 1 January of `year`: population_all,
    population_adults, population_children. They are missing for the units in Oslo before 2020, and
    where a split makes them unknown. Not to be changed in place.

    Raises:
        DivisionError: there is no population for the year, or no division begins in `division`.
    """
    division = division_of(root, year) if division is None else division
    return places(root, division).join(unit_population(root, year, division))


def unit_numbers(root: Path, division: int) -> pd.Index:
    """The numbers of the reporting units of a division, in the order of `units`."""
    return places(root, division).index


@cache
def places(root: Path, division: int) -> pd.DataFrame:
    """What does not change with the year: name, county, county_key, size_class (key), hf, rhf, dps.

    A health area is missing for a unit that was later parted between several.

    Raises:
        DivisionError: no division begins in that year.
        TableError: a unit has no name, county or health area.
    """
    people = unit_population(root, SIZE_YEAR.get(division, division), division)
    number = people.index
    of_number = [unit[:2] for unit in number]
    named = looked_up(county_names(root), of_number, "fylker", "fylkesnr")
    county = pd.Series([named[county] for county in of_number], number, dtype="str")
    return pd.DataFrame(
        {
            "name": unit_names(root, division).reindex(number),
            "county": county,
            "county_key": county.map(place_key),
            "size_class": _size_class(root, people["population_all"]),
            "hf": health_area(root, division, "hf").reindex(number),
            "rhf": health_area(root, division, "rhf").reindex(number),
            "dps": health_area(root, division, "dps").reindex(number),
        }
    ).rename_axis("unit")


def _size_class(root: Path, inhabitants: pd.Series) -> pd.Series:
    """The key of the codebook's size class of each unit; districts of Oslo are a class of their own."""
    classes = read_codebook(root / "data" / "codebook.yml").size_classes
    classes = tuple(size for size in classes if size.key != OSLO_DISTRICTS)
    limits = [0, *(size.upper or float("inf") for size in classes)]
    keys = [size.key for size in classes]
    in_city = inhabitants.index.str.len() > 4
    sizes = pd.cut(inhabitants.astype("float"), limits, labels=keys).astype("str")
    return sizes.mask(in_city, OSLO_DISTRICTS)

"""Reporting units: the municipalities outside Oslo and the 17 units in Oslo, 372 in all.

The division of 2020–2023 and the size classes of 1 January 2023 are used for every year, so that a
unit keeps its place in a series.
"""

from functools import cache
from pathlib import Path

import pandas as pd

from analysis.codebook import read_codebook
from analysis.reference.population import (
    NO_DISTRICT,
    OSLO,
    district_population,
    municipal_population,
    national_population,
)
from analysis.reference.tables import table

__all__ = ["COUNTY_KEYS", "national_population", "unit_numbers", "units"]

COUNTY_KEYS = {
    "Agder": "agder",
    "Innlandet": "innlandet",
    "Møre og Romsdal": "more_og_romsdal",
    "Nordland": "nordland",
    "Oslo": "oslo",
    "Rogaland": "rogaland",
    "Troms og Finnmark": "troms_og_finnmark",
    "Trøndelag": "trondelag",
    "Vestfold og Telemark": "vestfold_og_telemark",
    "Vestland": "vestland",
    "Viken": "viken",
}
OSLO_DISTRICTS = "oslo_districts"


@cache
def units(root: Path, year: int) -> pd.DataFrame:
    """The 372 units, indexed by number (text), municipalities first. Not to be changed in place.

    Columns: name, county (label), county_key, size_class (key), hf, rhf, and the inhabitants on
    1 January of `year`: population_all, population_adults, population_children (missing for the
    units in Oslo before 2020).

    Raises:
        ValueError: there is no population for the year.
    """
    people = municipal_population(root, year).astype("Int64")
    return _places(root).join(pd.concat([people, district_population(root, year)]))


def unit_numbers(root: Path) -> pd.Index:
    """The numbers of the reporting units, in the order of `units`."""
    return _places(root).index


@cache
def _places(root: Path) -> pd.DataFrame:
    """What does not change with the year."""
    places = pd.concat([_municipalities(root), _districts(root)]).rename_axis("unit")
    places.insert(2, "county_key", places["county"].map(COUNTY_KEYS))
    return places


def _municipalities(root: Path) -> pd.DataFrame:
    places = table(root, "kommuner_2023").set_index("kommunenr").drop(OSLO)
    areas = table(root, "helseforetak").query("nivaa == 'kommune'")
    areas = areas.drop_duplicates("kommunenr_2023").set_index("kommunenr_2023")
    return pd.DataFrame(
        {
            "name": places["navn"],
            "county": places["fylke"],
            "size_class": _size_class(root, places["folketall_2023"]),
            "hf": areas["hf_2023"].reindex(places.index),
            "rhf": areas["rhf"].reindex(places.index),
        }
    )


def _districts(root: Path) -> pd.DataFrame:
    places = table(root, "bydeler_oslo").set_index("bydelsnr").drop(NO_DISTRICT)
    areas = table(root, "helseforetak").query("nivaa == 'bydel'").set_index("bydelsnr")
    return pd.DataFrame(
        {
            "name": places["navn"],
            "county": "Oslo",
            "size_class": OSLO_DISTRICTS,
            "hf": areas["hf_2023"].reindex(places.index),
            "rhf": areas["rhf"].reindex(places.index),
        }
    )


def _size_class(root: Path, inhabitants: pd.Series) -> pd.Series:
    """The key of the codebook's size class for each number of inhabitants."""
    classes = read_codebook(root / "data" / "codebook.yml").size_classes
    classes = tuple(size for size in classes if size.key != OSLO_DISTRICTS)
    limits = [0, *(size.upper or float("inf") for size in classes)]
    return pd.cut(inhabitants, limits, labels=[size.key for size in classes]).astype("str")

"""Health areas: the hospital trust (HF), health region (RHF) and DPS area that a unit belongs to.

They are those of 2023 and 2024 (the DPS areas those of 2025), for every year, so that a series is of one
area. Bergen, Stavanger and Trondheim are parted between DPS areas by city district, and the survey
has them whole; the areas that share such a city are taken together.
"""

from functools import cache
from pathlib import Path
from typing import Literal

import pandas as pd

from analysis.reference.division import divisions
from analysis.reference.recode import OSLO, recode
from analysis.reference.tables import looked_up, table
from analysis.word_list import word_list

HealthArea = Literal["hf", "rhf", "dps"]
_UNKNOWN_DISTRICT = "99"


@cache
def health_area(root: Path, division: int, kind: HealthArea) -> pd.Series:
    """The name of the area by unit; missing for a unit that was later parted between areas.

    Raises:
        DivisionError: no division begins in that year.
    """
    newest = divisions(root)[-1]
    ways = {
        u: targets for u, targets in recode(root, division, newest).targets.items() if u != OSLO
    }
    lying = [target for targets in ways.values() for target in targets]
    area = looked_up(
        {str(unit): name for unit, name in _newest(root)[kind].items()},
        lying,
        "helseforetak",
        "kommunenr_2024, bydelsnr",
    )
    found = {
        unit: areas.pop() if len(areas := {area[target] for target in targets}) == 1 else None
        for unit, targets in ways.items()
    }
    return pd.Series(found, dtype="str")


@cache
def health_areas(
    root: Path, division: int, kind: HealthArea
) -> tuple[tuple[str, frozenset[str]], ...]:
    """Every area by name with its units in a division, but those that a unit lies only partly in.

    Raises:
        DivisionError: no division begins in that year.
    """
    newest = divisions(root)[-1]
    ways = recode(root, division, newest)
    area = _newest(root)[kind]
    members = {name: ways.inside(set(area.index[area == name])) for name in sorted(set(area))}
    return tuple((name, units) for name, units in members.items() if units is not None)


@cache
def trust_name(root: Path, hf: str) -> str:
    """The full name of a hospital trust, from its short one."""
    trusts = table(root, "helseforetak").set_index("hf_2023")["hf_2023_navn"]
    return str(trusts[[hf]].iloc[0])


@cache
def _newest(root: Path) -> pd.DataFrame:
    """HF, RHF and DPS by unit of the newest division."""
    known = table(root, "helseforetak")
    known = known[~known["bydelsnr"].str.endswith(_UNKNOWN_DISTRICT)]
    whole = (
        known[known["nivaa"] == "kommune"].set_index("kommunenr_2024").drop(OSLO, errors="ignore")
    )
    districts = known[known["nivaa"] == "bydel"]
    in_oslo = districts[districts["kommunenr_2024"] == OSLO].set_index("bydelsnr")
    units = pd.concat([whole, in_oslo])
    dps = units["dps_2025"]
    for city, parts in districts[districts["kommunenr_2024"] != OSLO].groupby("kommunenr_2024"):
        shared = sorted(parts["dps_2025"].unique())
        dps = dps.mask((dps.index == city) | dps.isin(shared), word_list(shared))
    return pd.DataFrame({"hf": units["hf_2023"], "rhf": units["rhf"], "dps": dps}, dtype="str")

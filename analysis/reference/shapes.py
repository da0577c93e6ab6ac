"""What each reference table must hold: the columns that are used, what stands in them, and its key."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd


@dataclass(frozen=True)
class Kind:
    """What a cell may hold: its `form`, the `rule` in words, and whether it is read as a number."""

    form: re.Pattern[str]
    rule: str
    whole_number: bool = False

    def typed(self, column: Sequence[str]) -> Any:
        """The texts of a column as an array."""
        if self.whole_number:
            return pd.array([int(text) for text in column], dtype="int64")
        return pd.array(list(column), dtype="str")


ANY = Kind(re.compile(r"(?s).*"), "")
TEXT = Kind(re.compile(r"(?s).*\S.*"), "is blank; write it")
MUNICIPALITY = Kind(re.compile(r"[0-9]{4}"), "is no municipal number; write four digits, as 0301")
DISTRICT = Kind(re.compile(r"[0-9]{6}"), "is no district number; write six digits, as 030101")
DISTRICT_OR_NONE = Kind(re.compile(r"([0-9]{6})?"), f"{DISTRICT.rule}, or nothing")
COUNTY = Kind(re.compile(r"[0-9]{2}"), "is no county number; write two digits, as 03")
WAY = Kind(
    re.compile(r"[0-9]{4}(>[0-9]{4})*"), "is no chain of municipal numbers; write 0101>3001>3101"
)
YEAR = Kind(re.compile(r"[12][0-9]{3}"), "is no year; write four digits", True)
COUNT = Kind(re.compile(r"[0-9]{1,9}"), "is no whole number; write digits only", True)
YES_OR_NO = Kind(re.compile("[01]"), "is not 1 or 0")
LEVEL = Kind(re.compile("kommune|bydel"), "is not one of kommune, bydel")


@dataclass(frozen=True)
class Shape:
    """The `columns` that are used, and those that no two rows may share (`key`).

    A column whose name begins with `counts` holds whole numbers too. Other columns are for the reader.
    """

    columns: Mapping[str, Kind]
    key: tuple[str, ...]
    counts: str = "folketall"

    def kind(self, column: str) -> Kind:
        """What a column of the file holds."""
        return self.columns.get(column, COUNT if column.startswith(self.counts) else ANY)


SHAPES = {
    "bydeler_oslo": Shape({"bydelsnr": DISTRICT, "navn": TEXT}, ("bydelsnr",)),
    "endringer": Shape({"fra_nr": MUNICIPALITY, "fra_navn": TEXT, "vei": WAY}, ("fra_nr", "vei")),
    "folketall": Shape(
        {
            "kommunenr": MUNICIPALITY,
            "aar": YEAR,
            "folketall": COUNT,
            "folketall_0_17": COUNT,
            "folketall_18_pluss": COUNT,
        },
        ("kommunenr", "aar"),
    ),
    "fornavn": Shape({"navn": TEXT, "ord": YES_OR_NO}, ("navn",)),
    "fylker": Shape({"fylkesnr": COUNTY, "fylke": TEXT}, ("fylkesnr",)),
    "fylkesruter": Shape(
        {"inndeling": YEAR, "fylke": TEXT, "kolonne": COUNT, "rad": COUNT}, ("inndeling", "fylke")
    ),
    "helseforetak": Shape(
        {
            "nivaa": LEVEL,
            "kommunenr_2024": MUNICIPALITY,
            "bydelsnr": DISTRICT_OR_NONE,
            "rhf": TEXT,
            "hf_2023": ANY,
            "hf_2023_navn": ANY,
            "dps_2025": ANY,
        },
        ("nivaa", "kommunenr_2024", "bydelsnr"),
    ),
    "kommuner_2023": Shape({"kommunenr": MUNICIPALITY, "navn": TEXT}, ("kommunenr",)),
    "kommuner_2024": Shape({"kommunenr": MUNICIPALITY, "navn": TEXT}, ("kommunenr",)),
    "napha_teams": Shape({"key": TEXT, "year": YEAR, "teams": COUNT}, ("key", "year")),
}

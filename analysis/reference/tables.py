"""Reference tables: the CSV files of `data/reference`, read once a run with codes as text."""

from functools import cache
from pathlib import Path

import pandas as pd


@cache
def table(root: Path, name: str) -> pd.DataFrame:
    """The table `name`; codes of places are text, everything else as it looks. Not to be changed.

    Raises:
        FileNotFoundError: the table is missing.
    """
    path = root / "data" / "reference" / f"{name}.csv"
    codes = dict.fromkeys(
        [
            "kommunenr",
            "kommunenr_2023",
            "kommunenr_2024",
            "fylkesnr",
            "bydelsnr",
            "fra_nr",
            "til_nr",
        ],
        "str",
    )
    return pd.read_csv(path, dtype=codes, keep_default_na=False, encoding="utf-8")

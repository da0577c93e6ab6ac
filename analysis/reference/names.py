"""Names of units: the Norwegian one, in every division.

Names of 2020 and later come from the lists of municipalities. A code that went out of use before has its
name from the table of changes, which gives names in several languages together.
"""

from functools import cache
from pathlib import Path

import pandas as pd

from analysis.reference.division import codes
from analysis.reference.tables import looked_up, table

_BETWEEN_LANGUAGES = " - "


@cache
def unit_names(root: Path, division: int) -> pd.Series:
    """The name by number, of the municipalities of a division and the units in Oslo.

    Raises:
        DivisionError: no division begins in that year.
        TableError: a municipality has no name.
    """
    newest = _names(root, "kommuner_2024", "kommunenr", "navn")
    changed = _names(root, "endringer", "fra_nr", "fra_navn")
    norwegian = frozenset(newest.values())
    known = {code: _in_norwegian(name, norwegian) for code, name in changed.items()}
    known |= newest | _names(root, "kommuner_2023", "kommunenr", "navn")
    found = looked_up(known, sorted(codes(root, division)), "kommuner_2024", "kommunenr")
    return pd.Series(found | _names(root, "bydeler_oslo", "bydelsnr", "navn"), dtype="str")


def _names(root: Path, source: str, number: str, name: str) -> dict[str, str]:
    rows = table(root, source)
    return dict(zip(rows[number], rows[name], strict=True))


def _in_norwegian(name: str, norwegian: frozenset[str]) -> str:
    """The part that is a Norwegian name today; the first where none is."""
    parts = name.split(_BETWEEN_LANGUAGES)
    return next((part for part in parts if part in norwegian), parts[0])

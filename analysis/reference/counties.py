"""Counties: which one a municipal code lies in, which its first two digits say.

A number is never used again, so it needs no year. Østfold of 2019 and of 2024 have different numbers
but one name and one key; they are two areas, and a series is in one division only.
"""

from functools import cache
from pathlib import Path

from analysis.reference.place_key import place_key
from analysis.reference.tables import table


@cache
def county_names(root: Path) -> dict[str, str]:
    """The name of every county of every division, by number."""
    counties = table(root, "fylker")
    return dict(zip(counties["fylkesnr"], counties["fylke"], strict=True))


@cache
def county_keys(root: Path) -> frozenset[str]:
    """The key of every county of every division."""
    return frozenset(place_key(name) for name in county_names(root).values())

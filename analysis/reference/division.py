"""Divisions: the sets of municipal codes that have been in force, each named by its first year.

They follow from the population table, which has the codes of every year as they were: a division
begins in a year whose codes are not those of the year before.
"""

from functools import cache
from itertools import pairwise
from pathlib import Path

from analysis.errors import UserError
from analysis.reference.tables import table


class DivisionError(UserError):
    """No division is known for a year, or none begins in it."""


@cache
def divisions(root: Path) -> tuple[int, ...]:
    """The first year of every division, in order."""
    by_year = _codes_by_year(root)
    begun = (year for before, year in pairwise(by_year) if by_year[before] != by_year[year])
    return (next(iter(by_year)), *begun)


def division_of(root: Path, year: int) -> int:
    """The division in force in `year`, by its first year.

    Raises:
        DivisionError: the population table does not reach the year.
    """
    known = _codes_by_year(root)
    if year not in known:
        raise DivisionError(
            [
                f"data/reference/folketall.csv: no municipal division is known for {year}; there is for "
                f"{min(known)}–{max(known)}; add the inhabitants of {year}"
            ]
        )
    return max(first for first in divisions(root) if first <= year)


def codes(root: Path, division: int) -> frozenset[str]:
    """The municipal codes of a division, Oslo as one municipality.

    Raises:
        DivisionError: no division begins in that year.
    """
    known = divisions(root)
    if division not in known:
        raise DivisionError(
            [
                f"no municipal division begins in {division}; name one by its first year: "
                f"{', '.join(map(str, known))}"
            ]
        )
    return _codes_by_year(root)[division]


@cache
def _codes_by_year(root: Path) -> dict[int, frozenset[str]]:
    people = table(root, "folketall")
    return {
        int(year): frozenset(people["kommunenr"][people["aar"] == year])
        for year in sorted(people["aar"].unique())
    }

"""Who a number is about: the units of a county or a size class, so that only their answers are its cause."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from analysis.codebook import read_codebook
from analysis.reference.units import places
from analysis.survey.division_kept import division_kept

# The units of a group by its label, in the division of a year's answers; None for all units, or unknown.
Members = Callable[[str, int], frozenset[str] | None]


def everyone(label: str, year: int) -> None:
    """No group is known, so every answer may be the cause."""
    return


def group_members(root: Path) -> Members:
    """The groups of the project at `root`."""
    codebook = read_codebook(root / "data" / "codebook.yml")
    sizes = {size.label: size.key for size in codebook.size_classes}

    @cache
    def members(label: str, year: int) -> frozenset[str] | None:
        units = places(root, division_kept(root, codebook, year))
        for column, key in (("size_class", sizes.get(label)), ("county", label)):
            found = units.index[units[column] == key]
            if len(found):
                return frozenset(found)
        return None

    return members

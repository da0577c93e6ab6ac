"""The number of units in every group that a figure may be about, by the key in the figure's id."""

from pathlib import Path

from analysis.codebook import Codebook
from analysis.reference.units import units

# The division and the classes of the printed table 4.1, which all groups in print follow.
_YEAR = 2023


def group_sizes(root: Path, codebook: Codebook) -> dict[str, int]:
    """Units by county key, size class and named group of the codebook."""
    places = units(root, _YEAR)
    counties = places["county_key"].value_counts()
    classes = places["size_class"].value_counts()
    sizes = {str(key): int(n) for column in (counties, classes) for key, n in column.items()}
    for group in codebook.groups:
        sizes[group.key] = sum(sizes[key] for key in (*group.size_classes, *group.counties))
    return sizes

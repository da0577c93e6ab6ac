"""The municipal division in which a year's answers are kept: the year's own, unless the codebook says another."""

from pathlib import Path

from analysis.codebook import Codebook
from analysis.reference.division import DivisionError, division_of, divisions


def division_kept(root: Path, codebook: Codebook, year: int) -> int:
    """The division, by its first year.

    Raises:
        DivisionError: no division is known for the year, or none begins in the one that is said.
    """
    division = codebook.divisions.get(year) or division_of(root, year)
    known = divisions(root)
    if division not in known:
        raise DivisionError(
            [
                f"data/codebook.yml: divisions › {year}: no municipal division begins in {division}; "
                f"write one of {', '.join(map(str, known))}"
            ]
        )
    return division

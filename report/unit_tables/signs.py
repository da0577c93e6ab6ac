"""The signs and marks of a unit table, with the words that explain them to eye and ear."""

from collections.abc import Iterable, Sequence

from analysis.unit_table import CARRIED, SIGNS, UnitRow

CARRIED_WORDS = "ført videre fra et tidligere år"
CARRIED_IN_PART = f"helt eller delvis {CARRIED_WORDS}"


def signs_in(rows: Iterable[UnitRow]) -> tuple[str, ...]:
    """The signs and marks that the rows have, in the order in which they are explained."""
    ends = {text if text in SIGNS else text[-1:] for row in rows for text in row.cells}
    return tuple(sign for sign in (CARRIED, *SIGNS) if sign in ends)


def signs_explained(rows: Sequence[UnitRow]) -> str:
    """`* ført videre fra et tidligere år, .. mangler`, for the signs that the rows have.

    In a sum over an area, which has no county of its own, a part of the number may be carried.
    """
    of_areas = not any(row.county for row in rows)
    words = {CARRIED: CARRIED_IN_PART if of_areas else CARRIED_WORDS, **SIGNS}
    return ", ".join(f"{sign} {words[sign]}" for sign in signs_in(rows))


def breaks_explained(years: Iterable[int]) -> str:
    """Where the vertical rules stand; empty where there is no break."""
    said = " og ".join(map(str, years))
    return f"Brudd før {said} (loddrett strek)." if said else ""

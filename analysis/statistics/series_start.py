"""Where a series starts: in the year from which what was counted together can be told apart.

Before a municipality was split nobody knows which part of its figures went where. The series does
not guess; it says from which year it is known, and why.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from analysis.reference.names import unit_names
from analysis.reference.recode import Recode
from analysis.word_list import word_list


def known_together(root: Path, ways: Recode, units: Collection[str]) -> str:
    """The earlier units that lie only partly in `units`, as `Ålesund (1507)`, by number; or nothing."""
    names = unit_names(root, ways.from_division)
    partly = {
        source
        for unit in units
        for source in ways.sources.get(unit, ())
        if not set(ways.targets[source]) <= set(units)
    }
    return word_list([f"{names[unit]} ({unit})" for unit in sorted(partly)]) if partly else ""


def start_notes(starts: Iterable[tuple[str, int | None, str]]) -> tuple[str, ...]:
    """A sentence for each start: what series, from which year (`None` is never), what was together.

    Series that start in the same year for the same reason share a sentence.
    """
    alike: dict[tuple[int | None, str], list[str]] = defaultdict(list)
    for what, year, together in starts:
        alike[year, together].append(what)
    return tuple(_note(word_list(names), *start) for start, names in alike.items())


def _note(what: str, year: int | None, together: str) -> str:
    begins = f"begynner i {year}. Før det" if year else "begynner senere. I disse årene"
    return (
        f"Serien for {what} {begins} er {together} bare kjent samlet, "
        "og det som er samlet, fordeles ikke uten nøkkel."
    )


def start(known: Collection[int], unknown: Mapping[int, str]) -> tuple[int | None, str] | None:
    """The first year known and what was together before it; `None` for a series without such years."""
    first = min(known, default=None)
    before = [year for year in unknown if first is None or year < first]
    return (first, unknown[max(before)]) if before else None

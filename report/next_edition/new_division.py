"""A new municipal division: what it is, beside the one of the year before, in a sentence."""

from collections.abc import Iterable
from pathlib import Path

from analysis.reference.counties import county_names
from analysis.reference.division import codes
from analysis.reference.names import unit_names
from analysis.reference.recode import recode

NAMED_AT_MOST = 4


def difference(root: Path, before: int, after: int) -> str:
    """How many municipalities and counties there are, and what was merged, split and renumbered."""
    way = recode(root, before, after)
    merged = {unit: parts for unit, parts in way.sources.items() if len(parts) > 1}
    split = {unit: way.targets[unit] for unit in sorted(way.split)}
    renumbered = sum(targets != (unit,) for unit, targets in way.targets.items())
    old, new = (_names(root, division) for division in (before, after))
    return "; ".join(
        part
        for part in (
            "From {}: {} municipalities in {} counties, before {} in {}".format(
                after, *_sizes(root, after), *_sizes(root, before)
            ),
            _listed(
                "merged", (f"{_all(parts, old)} to {new[unit]}" for unit, parts in merged.items())
            ),
            _listed(
                "split", (f"{old[unit]} in {_all(parts, new)}" for unit, parts in split.items())
            ),
            f"{renumbered} have another number",
        )
        if part
    )


def _sizes(root: Path, division: int) -> tuple[int, int]:
    """How many municipalities and counties a division has."""
    numbers = codes(root, division)
    return len(numbers), len({county_names(root)[number[:2]] for number in numbers})


def _names(root: Path, division: int) -> dict[str, str]:
    return {str(unit): f"{unit} {name}" for unit, name in unit_names(root, division).items()}


def _all(units: Iterable[str], names: dict[str, str]) -> str:
    return " and ".join(names[unit] for unit in units)


def _listed(word: str, told: Iterable[str]) -> str:
    """The first few, and how many more there are."""
    found = list(told)
    more = f" and {len(found) - NAMED_AT_MOST} more" if len(found) > NAMED_AT_MOST else ""
    return f"{word}: {', '.join(found[:NAMED_AT_MOST])}{more}" if found else ""

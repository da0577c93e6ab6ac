"""A change is a fact derived from two facts, computed from their unrounded values."""

from dataclasses import replace
from decimal import Decimal
from typing import Literal

from analysis.fact import Fact

ChangeKind = Literal["change_abs", "change_pct", "change_pp"]

# From this many full-time equivalents a change prints without tenths, as in the survey's reports.
SMALL_CHANGE = Decimal(20)

WORDS: dict[str, tuple[str, str]] = {
    "change_abs": ("Endring", ""),
    "change_pct": ("Prosentvis endring", "prosent"),
    "change_pp": ("Endring i prosentpoeng", "prosentpoeng"),
}


class BrokenSeries(ValueError):
    """The two years lie on either side of a break, so their difference is no change."""


def change(before: Fact, after: Fact, kind: ChangeKind) -> Fact:
    """The change from `before` to `after`, two years of the same measure and group.

    Raises:
        ValueError: the facts are not two years of one measure, in order, or the kind does not
            suit them (percentage points are for shares, per cent for sums and rates).
        BrokenSeries: a break in the series lies between them.
    """
    stem, _, first = before.id.rpartition(".")
    other, _, last = after.id.rpartition(".")
    if stem != other or first >= last:
        raise ValueError(
            f"{before.id!r} and {after.id!r} are not two years of one measure, in order"
        )
    if before.stretch != after.stretch:
        raise BrokenSeries(
            f"the series of {stem!r} breaks in {after.stretch}; no change is read from {first} to {last}"
        )
    if (kind == "change_pp") != (before.kind == "share"):
        raise ValueError(f"{kind!r} does not suit {before.id!r}, which is a {before.kind}")
    difference = after.value - before.value
    value = difference / before.value * 100 if kind == "change_pct" else difference
    word, unit = WORDS[kind]
    return replace(
        after,
        id=f"{stem}.{kind}.{first}_{last}",
        value=value,
        kind=kind,
        unit=unit or after.unit,
        decimals=_decimals(after, kind, difference),
        definition=f"{word} fra {first} til {last}: {after.definition}",
        year=f"{first}–{last}",
        computed_by="analysis.statistics.change.change",
        derived_from=(before.id, after.id),
        carried_forward=Decimal(0),
        direction=(difference > 0) - (difference < 0),
        note="Regnet av uavrundede tall.",
    )


def _decimals(after: Fact, kind: ChangeKind, difference: Decimal) -> int:
    if kind == "change_pct":
        return 1
    if kind == "change_abs" and after.kind == "fte":
        return after.decimals if abs(difference) < SMALL_CHANGE else 0
    return after.decimals


def suited_changes(before: Fact, after: Fact) -> tuple[Fact, ...]:
    """Every change that suits the kind of fact: points for shares, absolute and per cent for sums."""
    if before.kind == "share":
        return (change(before, after, "change_pp"),)
    kinds: tuple[ChangeKind, ...] = ("change_abs", "change_pct")
    return tuple(
        change(before, after, kind) for kind in kinds if kind == "change_abs" or before.value
    )

"""Few steps for many values: which values share a colour, and the limits of each step.

The values are cut where they lie furthest apart (natural breaks: the cut that leaves the least
variation inside the steps), so that nearly equal areas do not get different colours. The limits are
values that occur, as they are printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from analysis.fact import CHANGES
from analysis.rounding import round_half_away
from report.exhibits.plot import Mark

MOST_STEPS = 4
# With more values than this, the trial of every cut would take noticeable time.
_MOST_VALUES = 20


@dataclass(frozen=True)
class Step:
    """Marks that share a colour, in their own order, with the lowest and the highest of them."""

    marks: tuple[Mark, ...]
    lowest: Mark
    highest: Mark

    @property
    def limits(self) -> str:
        """The printed limits, or the one value that all have."""
        low, high = self.lowest.label, self.highest.label
        if low == high:
            return low
        # A dash before a sign could be read as a minus.
        return f"{low} til {high}" if self.lowest.fact.kind in CHANGES else f"{low}–{high}"


def steps(marks: Sequence[Mark]) -> tuple[Step, ...]:
    """At most `MOST_STEPS` steps from low to high; values that print alike are in the same one.

    Raises ValueError for no value, and for more than a map can hold.
    """
    if not 0 < len(marks) <= _MOST_VALUES:
        raise ValueError(f"{len(marks)} values; steps are made of 1 to {_MOST_VALUES}")
    values = sorted(map(_printed, marks))
    places = [i for i, (a, b) in enumerate(pairwise(values), start=1) if a != b]
    count = min(MOST_STEPS, len(places) + 1)
    cuts = min(combinations(places, count - 1), key=lambda cuts: _variation(values, cuts))
    return tuple(
        _step([mark for mark in marks if part[0] <= _printed(mark) <= part[-1]])
        for part in _parts(values, cuts)
    )


def _step(marks: Sequence[Mark]) -> Step:
    in_order = sorted(marks, key=lambda mark: mark.fact.value)
    return Step(tuple(marks), in_order[0], in_order[-1])


def _printed(mark: Mark) -> Decimal:
    return round_half_away(mark.fact.value, mark.fact.decimals)


def _parts(values: Sequence[Decimal], cuts: Sequence[int]) -> list[Sequence[Decimal]]:
    return [values[start:end] for start, end in pairwise((0, *cuts, len(values)))]


def _variation(values: Sequence[Decimal], cuts: Sequence[int]) -> Decimal:
    """The squared distances from the mean of each part, summed."""
    total = Decimal(0)
    for part in _parts(values, cuts):
        mean = sum(part, Decimal(0)) / len(part)
        total += sum(((value - mean) ** 2 for value in part), Decimal(0))
    return total

"""Agreement between coders: Krippendorff's alpha, by the library `krippendorff`.

An answer may have several themes, so a code is a set. Two questions are asked of it:

*Of each theme*: do the coders agree on whether the answer has it? That is a yes or no to every answer,
and alpha is the nominal one. A theme with a low alpha is uncertain however well the others do.

*Of the whole*: alpha over the sets with MASI as distance (Passonneau 2006), 1 − J·M, where J is what the
sets share of all that is in either (Jaccard), and M is 1 for equal sets, 2/3 where one holds the other, 1/3 where
they merely overlap, and 0 where they share nothing. An extra theme thus counts less than another theme.
Where an answer has one theme only, the distance is 0 or 1, and the alpha is the nominal one. Pooling
all answers and themes as yes or no was the other way; it takes rare and common themes for one
variable, and its chance agreement is that of neither.

Only answers that at least two have coded count. Where nobody could have disagreed, because all gave the same
code to everything, alpha does not exist: the result is `None`, and the report says so.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import krippendorff
import numpy as np

Codes = Mapping[str, frozenset[str]]

# Below it, Krippendorff advises not even to draw tentative conclusions.
UNCERTAIN_BELOW = Decimal("0.667")


def double_coded(coders: Sequence[Codes]) -> tuple[str, ...]:
    """The units whose answer at least two have coded, in order."""
    units = sorted({unit for codes in coders for unit in codes})
    return tuple(unit for unit in units if sum(unit in codes for codes in coders) > 1)


def theme_agreement(coders: Sequence[Codes], theme: str) -> Decimal | None:
    """Alpha on whether answers have the theme; `None` where it does not exist."""
    answered = [
        {unit: frozenset({str(theme in themes)}) for unit, themes in codes.items()}
        for codes in coders
    ]
    return overall_agreement(answered)


def overall_agreement(coders: Sequence[Codes]) -> Decimal | None:
    """Alpha on the whole codes, by the MASI distance; `None` where it does not exist."""
    units = double_coded(coders)
    sets = sorted({codes[u] for codes in coders for u in units if u in codes}, key=sorted)
    if len(sets) < 2:
        return None
    place = {themes: i for i, themes in enumerate(sets)}
    counts = np.zeros((len(units), len(sets)), dtype=np.int_)
    for row, unit in enumerate(units):
        for codes in coders:
            if unit in codes:
                counts[row, place[codes[unit]]] += 1
    distances = np.array([[masi(a, b) for b in sets] for a in sets])

    def distance(v1: Any, v2: Any, i1: Any, i2: Any, n_v: Any, dtype: Any = None) -> Any:
        return distances[i1, i2]

    found = krippendorff.alpha(value_counts=counts, level_of_measurement=distance)
    return Decimal(repr(float(found)))


def masi(one: frozenset[str], other: frozenset[str]) -> float:
    """How far two sets of themes are from each other: 0 when equal, 1 when they share nothing.

    >>> masi(frozenset({"plan"}), frozenset({"plan", "council"}))
    0.6666666666666667
    """
    shared = one & other
    if one == other:
        return 0.0
    part = 2 / 3 if shared in (one, other) else 1 / 3 if shared else 0.0
    return 1 - part * len(shared) / len(one | other)

"""A value as it was computed, before it is rounded for print."""

from decimal import ROUND_DOWN, Decimal

from analysis.digits import WITHHELD, in_digits
from analysis.fact import Fact
from analysis.unit_table import SIGNS

# More places than these tell nobody anything; that there are more is shown by an ellipsis.
_MOST_PLACES = 6


def in_full(value: Decimal) -> str:
    """The value with up to six places, cut and not rounded: `38,988095…`, `17 435,9`, `131`."""
    cut = value.quantize(Decimal(1).scaleb(-_MOST_PLACES), ROUND_DOWN)
    places = max(0, -int(cut.normalize().as_tuple().exponent))
    return in_digits(cut, places) + ("…" if cut != value else "")


def exactly(fact: Fact) -> str:
    """The fact's value in full with its unit; a p-value has none, and a year is not grouped."""
    if fact.suppressed:
        return SIGNS[WITHHELD]
    if fact.kind == "year":
        return str(fact.value)
    unit = "" if fact.kind == "test" else fact.unit
    return f"{in_full(fact.value)} {unit}".rstrip()

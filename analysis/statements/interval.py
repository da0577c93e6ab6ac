"""An interval: the values that a printed number may stand for.

Print rounds, so a printed 52 is anything from 51.5 to 52.5. Both ends belong to the interval, since
nobody knows which way an exact half went. All arithmetic is exact.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

# A printed «at least» has no upper end; no figure of the survey comes near this.
NO_END = Fraction(10**12)


@dataclass(frozen=True)
class Interval:
    """All values from `low` to `high`, both included."""

    low: Fraction
    high: Fraction

    @classmethod
    def exactly(cls, value: Decimal | int) -> "Interval":
        """The value alone."""
        return cls(Fraction(value), Fraction(value))

    @classmethod
    def rounding_to(cls, value: Decimal, decimals: int) -> "Interval":
        """The values that round to `value` with so many decimals; below 0 for tens and hundreds."""
        half = Fraction(1, 2) / Fraction(10) ** decimals
        return cls(Fraction(value) - half, Fraction(value) + half)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def times(self, factor: int | Fraction) -> "Interval":
        """Every value multiplied by a positive number."""
        return Interval(self.low * factor, self.high * factor)

    def over(self, whole: "Interval") -> "Interval":
        """Every quotient with `whole`, whose values are positive."""
        return Interval(
            self.low / (whole.high if self.low >= 0 else whole.low),
            self.high / (whole.low if self.high >= 0 else whole.high),
        )

    def meets(self, other: "Interval") -> bool:
        """Whether some value is in both."""
        return self.low <= other.high and other.low <= self.high


def total(intervals: "list[Interval]") -> Interval:
    """Every sum of one value from each."""
    return sum(intervals, Interval.exactly(0))


def percent(part: Interval, whole: Interval) -> Interval:
    """`part` in per cent of `whole`."""
    return part.times(100).over(whole)


def percent_change(before: Interval, after: Interval) -> Interval:
    """The growth from `before` to `after`, both positive, in per cent."""
    return percent(after, before) - Interval.exactly(100)

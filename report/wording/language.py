"""The languages that a chapter may be written in: how each groups digits and counts in words."""

from dataclasses import dataclass

from analysis.digits import NO_BREAK_SPACE, in_digits
from analysis.rounding import Number


@dataclass(frozen=True)
class Language:
    """`numerals` are the words from zero to twelve; `neuter_one` is one of what is neuter."""

    thousands: str
    decimal: str
    numerals: tuple[str, ...]
    neuter_one: str

    def digits(self, value: Number, decimals: int = 0) -> str:
        """The value rounded to `decimals` places, in digits.

        >>> ENGLISH.digits(17436), ENGLISH.digits(-3.05, 1)
        ('17,436', '−3.1')
        """
        signs = str.maketrans(NO_BREAK_SPACE + ",", self.thousands + self.decimal)
        return in_digits(value, decimals).translate(signs)

    def words(self, n: int, *, neuter: bool = False) -> str:
        """A whole number in words from zero to twelve, in digits outside that range."""
        if n == 1 and neuter:
            return self.neuter_one
        return self.numerals[n] if 0 <= n < len(self.numerals) else self.digits(n)


NORWEGIAN = Language(
    NO_BREAK_SPACE,
    ",",
    (
        *("null", "én", "to", "tre", "fire", "fem", "seks"),
        *("sju", "åtte", "ni", "ti", "elleve", "tolv"),
    ),
    "ett",
)
ENGLISH = Language(
    ",",
    ".",
    (
        *("zero", "one", "two", "three", "four", "five", "six"),
        *("seven", "eight", "nine", "ten", "eleven", "twelve"),
    ),
    "one",
)
LANGUAGES = {"nb": NORWEGIAN, "en": ENGLISH}

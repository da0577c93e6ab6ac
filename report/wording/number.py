"""How a fact's number looks in print, in Norwegian unless a chapter is in another language.

Thousands are grouped by a no-break space, also in numbers of four digits; the decimal sign is a
comma and the minus sign is U+2212. A value is rounded once, half away from zero, to the places
that its fact says.
"""

from decimal import Decimal

from analysis.digits import MINUS, NO_BREAK_SPACE, WITHHELD, in_digits
from analysis.fact import CHANGES, Fact
from analysis.rounding import round_half_away
from analysis.unit_table import SIGNS
from report.wording.language import NORWEGIAN, Language

__all__ = ["in_digits", "in_words", "printed", "read", "signed", "spoken"]

_SPOKEN_UNIT = {"share": "prosent", "change_pct": "prosent", "change_pp": "prosentpoeng"}


def read(text: str) -> Decimal:
    """The value that a printed number says; the inverse of `in_digits`.

    Raises ValueError when the text is no number in this form.
    """
    plain = text.replace(NO_BREAK_SPACE, "").replace(MINUS, "-").replace(",", ".")
    try:
        value = Decimal(plain)
    except ArithmeticError:
        value = Decimal("NaN")
    if not value.is_finite() or in_digits(value, _places(text)) != text.removeprefix("+"):
        raise ValueError(
            f"{text!r} is not a printed number; write digits in groups of three with a no-break "
            f"space, a decimal comma and the minus sign {MINUS!r}, for example '17\u00a0436'"
        )
    return value


def _places(text: str) -> int:
    return len(text.partition(",")[2])


def printed(fact: Fact, language: Language = NORWEGIAN) -> str:
    """The fact's number as it stands in prose.

    A change stands without its sign, since the words around it say the direction: «en nedgang
    på 12 årsverk». A year is not grouped.
    """
    if fact.kind == "year":
        return str(fact.value)
    value = abs(fact.value) if fact.kind in CHANGES else fact.value
    return language.digits(value, fact.decimals)


def signed(fact: Fact, language: Language = NORWEGIAN) -> str:
    """The fact's number as it stands where no words say the direction: `+12`, `−3,1`, `0`."""
    text = language.digits(fact.value, fact.decimals)
    if fact.suppressed:
        return text
    return text if round_half_away(fact.value, fact.decimals) <= 0 else "+" + text


def spoken(fact: Fact) -> str:
    """The fact's number with its unit in words, for alternative text: `−3 prosentpoeng`."""
    if fact.suppressed:
        return SIGNS[WITHHELD]
    unit = _SPOKEN_UNIT.get(fact.kind, fact.unit)
    return f"{in_digits(fact.value, fact.decimals)} {unit}".rstrip()


def in_words(n: int, *, neuter: bool = False) -> str:
    """A whole number in Norwegian words from zero to twelve, in digits outside that range.

    One is `én` (én kommune) and, as `neuter`, `ett` (ett årsverk).
    """
    return NORWEGIAN.words(n, neuter=neuter)

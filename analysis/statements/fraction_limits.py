"""Fractions in words: the shares that «nær halvparten» may stand for.

The limits are the product's own, in `templates/wording.yml`, so that print is held to the rule that
the report itself obeys.
"""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from analysis.statements.interval import Interval
from analysis.yaml_file import read_yaml

FILE = "templates/wording.yml"
_ENDS = ("lower", "upper")


def read_fractions(root: Path) -> dict[str, Interval]:
    """The interval in per cent of every expression whose rule is `share`, in small letters.

    Entries that are no rule are passed over; `report check` tells of them at their line.

    Raises:
        TextFileError, YamlFileError: the file cannot be read.
    """
    return {
        words.casefold(): Interval(*(Fraction(Decimal(str(entry[end]))) for end in _ENDS))
        for entry in read_yaml(root / FILE, FILE).value or ()
        if isinstance(entry, dict) and entry.get("rule") == "share"
        if all(isinstance(entry.get(end), int | float) for end in _ENDS)
        for words in entry.get("words") or ()
    }

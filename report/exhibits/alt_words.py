"""The words of alternative texts: a mark with its unit, the extremes of several, names in a row."""

from collections.abc import Sequence

from analysis.digits import WITHHELD
from analysis.unit_table import SIGNS
from report.exhibits.plot import Mark, Plot
from report.wording.number import in_digits, in_words, spoken

# So many names are listed; more are counted.
_FEW_NAMES = 5


def measure(plot: Plot) -> str:
    """What the numbers are, as words inside a sentence."""
    return plot.unit[:1].lower() + plot.unit[1:]


def said(mark: Mark) -> str:
    """The number with its unit; what it is counted per is said once, at the beginning."""
    if mark.fact.kind == "rate":
        return in_digits(mark.fact.value, mark.fact.decimals)
    return spoken(mark.fact)


def extremes(marks: Sequence[Mark]) -> tuple[Mark, Mark]:
    """The lowest and the highest mark; of equals, the first."""
    lowest = min(marks, key=lambda mark: mark.fact.value)
    return lowest, max(marks, key=lambda mark: mark.fact.value)


def distance(marks: Sequence[Mark]) -> float:
    """How far apart the lowest and the highest mark are."""
    values = [mark.value for mark in marks]
    return max(values) - min(values)


def withheld(plot: Plot) -> str:
    """Whose number may not be published, or how many there are; empty where there is none."""
    names = list(dict.fromkeys(", ".join(filter(None, (m.panel, m.x))) for m in plot.withheld))
    if not names:
        return ""
    who = joined(names) if len(names) <= _FEW_NAMES else f"{in_words(len(names))} av tallene"
    return f"{SIGNS[WITHHELD].capitalize()}: {who}."


def named(mark: Mark) -> str:
    """The category with its number."""
    return f"{mark.x} ({said(mark)})"


def by_series(marks: Sequence[Mark]) -> str:
    """Each series with its number."""
    return ", ".join(f"{mark.series} {said(mark)}" for mark in marks)


def joined(names: Sequence[str]) -> str:
    """The names as one: `a, b og c`."""
    *first, last = names
    return f"{', '.join(first)} og {last}" if first else last


def number_of(things: Sequence[object], one: str, many: str) -> str:
    """How many things there are, in words: `tre stolper`."""
    return f"{in_words(len(things))} {one if len(things) == 1 else many}"


def development(marks: Sequence[Mark], name: str) -> str:
    """From the first to the last, and what lies above or below both in print."""
    lowest, highest = extremes(marks)
    told = [marks[0], marks[-1]] if len(marks) > 1 else [marks[0]]
    parts = [f"{said(mark)} i {mark.x}" for mark in told]
    for word, mark in (("høyest", highest), ("lavest", lowest)):
        if mark.label not in {other.label for other in told}:
            parts.append(f"{word} {said(mark)} i {mark.x}")
    return f"{name}: {', '.join(parts)}." if name else f"{', '.join(parts)}."

"""A figure's facts as the numbers that are drawn and the words that stand beside them."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.exhibit import Figure
from analysis.fact import Fact
from report.wording.number import in_digits, signed


@dataclass(frozen=True)
class Mark:
    """One drawn value: its series and category, its height, and its number in print."""

    series: str
    x: str
    value: float
    label: str


@dataclass(frozen=True)
class Reading:
    """What a figure shows: its marks, and its series and categories in the order drawn."""

    marks: tuple[Mark, ...]
    series: tuple[str, ...]
    categories: tuple[str, ...]
    unit: str

    def of_series(self, series: str) -> list[Mark]:
        """The marks of one series in the figure's order."""
        return [mark for mark in self.marks if mark.series == series]

    def at(self, category: str) -> list[Mark]:
        """The marks of one category, one for each series that has it."""
        return [mark for mark in self.marks if mark.x == category]


def read_figure(figure: Figure, facts: Mapping[str, Fact]) -> Reading:
    """Look up the figure's facts; where categories have no order, the largest stands first."""
    marks = tuple(
        Mark(series.label, point.x, float(facts[point.fact].value), _label(facts[point.fact]))
        for series in figure.series
        for point in series.points
    )
    categories = list(dict.fromkeys(mark.x for mark in marks))
    if not figure.ordered:
        first = {mark.x: mark.value for mark in reversed(marks)}
        categories.sort(key=lambda x: -first[x])
    measured = "" if figure.form == "line" else figure.x_label
    heading = ", ".join(part for part in (measured, figure.unit) if part)
    return Reading(
        marks,
        tuple(series.label for series in figure.series),
        tuple(categories),
        heading[:1].upper() + heading[1:],
    )


def _label(fact: Fact) -> str:
    is_change = fact.kind.startswith("change")
    return signed(fact) if is_change else in_digits(fact.value, fact.decimals)

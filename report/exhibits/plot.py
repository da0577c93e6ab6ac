"""What a figure plots: its facts as values, and the words that stand beside them."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.exhibit import Figure
from analysis.fact import CHANGES, Fact
from report.wording.number import in_digits, signed


@dataclass(frozen=True)
class Mark:
    """One plotted fact, in its series at its category."""

    series: str
    x: str
    fact: Fact

    @property
    def value(self) -> float:
        """How far the mark reaches, unrounded."""
        return float(self.fact.value)

    @property
    def label(self) -> str:
        """The number beside the mark; a change has its sign."""
        if self.fact.kind in CHANGES:
            return signed(self.fact)
        return in_digits(self.fact.value, self.fact.decimals)


@dataclass(frozen=True)
class Plot:
    """A figure's marks, its series and categories in the order drawn, and its measure in words."""

    marks: tuple[Mark, ...]
    series: tuple[str, ...]
    categories: tuple[str, ...]
    unit: str

    def of_series(self, series: str) -> list[Mark]:
        """The marks of one series, in the figure's order."""
        return [mark for mark in self.marks if mark.series == series]

    def at(self, category: str) -> list[Mark]:
        """The marks of one category, one for each series that has it."""
        return [mark for mark in self.marks if mark.x == category]


def plot_of(figure: Figure, facts: Mapping[str, Fact]) -> Plot:
    """Look up the figure's facts; where categories have no order, the largest stands first."""
    marks = tuple(
        Mark(series.label, point.x, facts[point.fact])
        for series in figure.series
        for point in series.points
    )
    categories = list(dict.fromkeys(mark.x for mark in marks))
    if not figure.ordered:
        first = {mark.x: mark.value for mark in reversed(marks)}
        categories.sort(key=lambda x: -first[x])
    measured = "" if figure.form == "line" else figure.x_label
    unit = ", ".join(part for part in (measured, figure.unit) if part)
    return Plot(
        marks,
        tuple(series.label for series in figure.series),
        tuple(categories),
        unit[:1].upper() + unit[1:],
    )

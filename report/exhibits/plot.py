"""What a figure plots: its facts as values, and the words that stand beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from analysis.digits import WITHHELD
from analysis.exhibit import Figure
from analysis.fact import CHANGES, Fact
from analysis.unit_table import SIGNS
from report.wording.number import in_digits, signed


@dataclass(frozen=True)
class Mark:
    """One plotted fact, in its series at its category, and in small multiples in its panel."""

    series: str
    x: str
    fact: Fact
    panel: str = ""

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
    """A figure's marks, its series and categories in the order drawn, and its measure in words.

    `withheld` are the marks whose number may not be published; no other place has them. `rows` are the
    categories with those that have no other mark, in their place.
    """

    marks: tuple[Mark, ...]
    series: tuple[str, ...]
    categories: tuple[str, ...]
    unit: str
    rows: tuple[str, ...] = ()
    withheld: tuple[Mark, ...] = ()

    @property
    def heading(self) -> str:
        """What stands over the drawing: the measure, and what may not be published."""
        return f"{self.unit}. {withheld_words(self.withheld)}" if self.withheld else self.unit

    @property
    def panels(self) -> tuple[str, ...]:
        """The titles of the panels, in the figure's order; the reference has none."""
        return tuple(dict.fromkeys(mark.panel for mark in self.marks if mark.panel))

    def within(self, panel: str) -> "Plot":
        """One panel as a plot of its own; that of the reference where `panel` is empty."""
        return replace(self, marks=tuple(mark for mark in self.marks if mark.panel == panel))

    def of_series(self, series: str) -> list[Mark]:
        """The marks of one series, in the figure's order."""
        return [mark for mark in self.marks if mark.series == series]

    def at(self, category: str) -> list[Mark]:
        """The marks of one category, one for each series that has it."""
        return [mark for mark in self.marks if mark.x == category]


def shown_part(figure: Figure, facts: Mapping[str, Fact]) -> Figure:
    """The figure without the points whose number may not be published, and series that have no other."""
    if not any(facts[p.fact].suppressed for s in figure.series for p in s.points):
        return figure
    shown = (
        replace(s, points=tuple(p for p in s.points if not facts[p.fact].suppressed))
        for s in figure.series
    )
    return replace(figure, series=tuple(series for series in shown if series.points))


def withheld_marks(figure: Figure, facts: Mapping[str, Fact]) -> tuple[Mark, ...]:
    """The points whose number may not be published."""
    return tuple(
        Mark(series.label, point.x, facts[point.fact], series.panel)
        for series in figure.series
        for point in series.points
        if facts[point.fact].suppressed
    )


def withheld_words(marks: Iterable[Mark]) -> str:
    """The sign, what it means, and where it stands: `«:» kan ikke offentliggjøres (Agder, Oslo)`."""
    places = dict.fromkeys(f"{mark.panel}, {mark.x}" if mark.panel else mark.x for mark in marks)
    return f"«{WITHHELD}» {SIGNS[WITHHELD]} ({'; '.join(places)})"


def plot_of(figure: Figure, facts: Mapping[str, Fact]) -> Plot:
    """Look up the figure's facts; where categories have no order, the largest stands first.

    What counts is the value in the first series, or in the last one where they are two years.
    """
    withheld = withheld_marks(figure, facts)
    whole, figure = figure, shown_part(figure, facts)
    marks = tuple(
        Mark(series.label, point.x, facts[point.fact], series.panel)
        for series in figure.series
        for point in series.points
    )
    leading = whole.series[:: -1 if figure.form == "dumbbell" else 1]
    shown = {mark.x for mark in marks}
    categories = list(
        dict.fromkeys(p.x for series in leading for p in series.points if p.x in shown)
    )
    if not figure.ordered:
        deciding = marks if figure.form == "dumbbell" else tuple(reversed(marks))
        value = {mark.x: mark.value for mark in deciding}
        categories.sort(key=lambda x: -value[x])
    in_order = [p.x for s in whole.series for p in s.points] if whole.ordered and withheld else []
    measured = "" if figure.form == "line" else figure.x_label
    unit = ", ".join(part for part in (measured, figure.unit) if part)
    return Plot(
        marks,
        tuple(dict.fromkeys(series.label for series in figure.series)),
        tuple(categories),
        unit[:1].upper() + unit[1:],
        tuple(dict.fromkeys((*in_order, *categories, *(mark.x for mark in withheld)))),
        withheld,
    )

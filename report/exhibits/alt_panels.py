"""What small multiples say: which panel lies lowest and highest, then each of them."""

from collections.abc import Iterator

from analysis.exhibit import Figure
from report.exhibits.alt_words import (
    development,
    extremes,
    joined,
    measure,
    number_of,
    said,
)
from report.exhibits.plot import Mark, Plot


def multiples(figure: Figure, plot: Plot) -> Iterator[str]:
    """The sentences: over years, or for each category."""
    if all(category.isdigit() for category in plot.categories):
        yield from _over_years(figure, plot)
    else:
        yield from _by_category(figure, plot)


def _over_years(figure: Figure, plot: Plot) -> Iterator[str]:
    years = sorted(plot.categories)
    groups = number_of(plot.panels, "gruppe", "grupper")
    span = f"{years[0]}–{years[-1]}"
    yield f"Små linjediagrammer med felles akser, {measure(plot)}, {span}, {groups}."
    for broken in figure.breaks:
        yield f"Ingen linje inn til {broken.before} ({broken.word})."
    for series in plot.series:
        last = [mark for mark in plot.of_series(series) if mark.x == years[-1] and mark.panel]
        if last:
            yield f"I {years[-1]}: {_of(series, plot)}{_range(last)}."
    for series in plot.series:
        if common := plot.within("").of_series(series):
            yield development(common, f"{figure.reference}{_with(series, plot)}")
    for panel in plot.panels:
        for series in plot.series:
            if marks := plot.within(panel).of_series(series):
                yield development(marks, f"{panel}{_with(series, plot)}")


def _by_category(figure: Figure, plot: Plot) -> Iterator[str]:
    groups = number_of(plot.panels, "gruppe", "grupper")
    names = joined(plot.categories)
    yield f"Små stolpediagrammer med felles akser, {measure(plot)}, {groups} med {names}."
    reference = {mark.x: mark for mark in plot.within("").marks}
    for category in plot.categories:
        marks = [mark for mark in plot.at(category) if mark.panel]
        common = reference.get(category)
        country = f"; {figure.reference.lower()} {said(common)}" if common else ""
        yield f"{category}: {_range(marks)}{country}."
    for panel in plot.panels:
        numbers = [mark.label for mark in plot.within(panel).marks]
        yield f"{panel}: {joined(numbers)}."


def _range(marks: list[Mark]) -> str:
    """The panels with the lowest and the highest of the marks."""
    lowest, highest = (_in_panel(mark) for mark in extremes(marks))
    return f"lavest {lowest}, høyest {highest}"


def _in_panel(mark: Mark) -> str:
    return f"{mark.panel} ({said(mark)})"


def _of(series: str, plot: Plot) -> str:
    return f"{series} " if len(plot.series) > 1 else ""


def _with(series: str, plot: Plot) -> str:
    return f", {series}" if len(plot.series) > 1 else ""

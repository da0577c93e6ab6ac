"""Alternative text: what a figure says, for those who do not see it.

It is written from the same facts as the figure: what is shown and how, then the main reading, then
the rest while there is room. The numbers behind it stand in a table.
"""

from collections.abc import Callable, Iterator, Mapping

from analysis.exhibit import Figure, FigureForm
from analysis.fact import Fact
from report.exhibits.alt_panels import multiples
from report.exhibits.alt_tiles import tiles
from report.exhibits.alt_words import (
    by_series,
    development,
    distance,
    extremes,
    joined,
    measure,
    named,
    number_of,
    said,
    withheld,
)
from report.exhibits.content import require_content
from report.exhibits.plot import Plot, plot_of
from report.wording.number import in_words

MOST_CHARACTERS = 600

# So few categories, or marks, are told one by one instead of by their extremes.
_FEW_CATEGORIES, _FEW_MARKS = 3, 5
_IN_TABLE = "Alle tallene står i en egen tabell."


def alt_text(figure: Figure, facts: Mapping[str, Fact]) -> str:
    """The figure in Norwegian sentences, at most `MOST_CHARACTERS` long, never cut within one.

    Raises ExhibitError when a fact is missing.
    """
    require_content(figure, facts)
    plot = plot_of(figure, facts)
    closing = " ".join(filter(None, (withheld(plot), _IN_TABLE if figure.table else "")))
    room = MOST_CHARACTERS - len(closing) - 1
    text = f"{figure.title}." if figure.title else ""
    for sentence in _SENTENCES[figure.form](figure, plot):
        longer = f"{text} {sentence}".strip()
        if len(longer) <= room:
            text = longer
    return f"{text} {closing}".strip()


def _line(figure: Figure, plot: Plot) -> Iterator[str]:
    years = sorted(plot.categories)
    yield f"Linjediagram, {measure(plot)}, {years[0]}–{years[-1]}."
    for broken in figure.breaks:
        yield f"Ingen linje inn til {broken.before} ({broken.word})."
    for series in plot.series:
        yield development(plot.of_series(series), series if len(plot.series) > 1 else "")


def _bars(figure: Figure, plot: Plot) -> Iterator[str]:
    marks = [plot.at(category)[0] for category in plot.categories]
    yield f"Stolpediagram, {measure(plot)}, {number_of(marks, 'kategori', 'kategorier')}."
    listed = ", ".join(f"{mark.x} {said(mark)}" for mark in marks)
    if len(marks) <= _FEW_MARKS:
        yield f"{listed}."
        return
    lowest, highest = extremes(marks)
    yield f"Høyest: {named(highest)}. Lavest: {named(lowest)}."
    if figure.ordered:
        yield f"Fra {named(marks[0])} til {named(marks[-1])}."
    else:
        yield f"I rekkefølge: {listed}."


def _compared(figure: Figure, plot: Plot) -> Iterator[str]:
    """Several values for each category: each in turn, or the range of each series."""
    kind = "Punktdiagram" if figure.form == "dots" else "Stolpediagram"
    count = number_of(plot.categories, "kategori", "kategorier")
    yield f"{kind}, {measure(plot)}, {count} med {joined(plot.series)}."
    if len(plot.categories) <= _FEW_CATEGORIES:
        yield from _in_order(plot)
        return
    for series in plot.series:
        lowest, highest = extremes(plot.of_series(series))
        if lowest.label == highest.label:
            yield f"{series}: {said(lowest)} i alle."
        else:
            yield f"{series}: lavest {named(lowest)}, høyest {named(highest)}."
    apart = max(plot.categories, key=lambda category: distance(plot.at(category)))
    yield f"Størst avstand: {apart}, {by_series(plot.at(apart))}."


def _stacked(figure: Figure, plot: Plot) -> Iterator[str]:
    bars = number_of(plot.categories, "stolpe", "stolper")
    around = " rundt midten av skalaen" if figure.form == "diverging" else ""
    yield f"Delte stolper{around}, {measure(plot)}, {bars}. Delene er {joined(plot.series)}."
    yield from _in_order(plot)


def _in_order(plot: Plot) -> Iterator[str]:
    """The numbers of each category; the series, named before, give their order."""
    for category in plot.categories:
        marks = plot.at(category)
        if [mark.series for mark in marks] == list(plot.series):
            yield f"{category}: {joined([mark.label for mark in marks])}."
        else:
            yield f"{category}: {by_series(marks)}."


def _slope(figure: Figure, plot: Plot) -> Iterator[str]:
    yield f"Linjer mellom {joined(plot.categories)}, {measure(plot)}."
    steepest = sorted(plot.series, key=lambda series: -distance(plot.of_series(series)))
    for series in steepest:
        first, last = plot.of_series(series)[0], plot.of_series(series)[-1]
        yield f"{series}: fra {said(first)} til {said(last)}."


def _dumbbell(figure: Figure, plot: Plot) -> Iterator[str]:
    """Which way the categories went, then each of them, the greatest change first."""
    earlier, later = plot.series
    count = number_of(plot.categories, "kategori", "kategorier")
    yield f"Endring fra {earlier} til {later}, {measure(plot)}, {count}."
    pairs = [plot.at(c) for c in plot.categories if len(plot.at(c)) == 2]
    ways = {
        "opp": [a for a, b in pairs if a.label != b.label and a.value < b.value],
        "ned": [a for a, b in pairs if a.label != b.label and a.value > b.value],
        "uendret": [a for a, b in pairs if a.label == b.label],
    }
    if went := [f"{way} i {in_words(len(m))}" for way, m in ways.items() if m]:
        yield f"{joined(went)}.".capitalize()
    for first, last in sorted(pairs, key=lambda pair: -distance(pair)):
        same = first.label == last.label
        yield f"{first.x}: {said(last) if same else f'fra {said(first)} til {said(last)}'}."
    for mark in (plot.at(c)[0] for c in plot.categories if len(plot.at(c)) == 1):
        yield f"{mark.x}: {said(mark)} i {mark.series}."


_SENTENCES: dict[FigureForm, Callable[[Figure, Plot], Iterator[str]]] = {
    "line": _line,
    "bars": _bars,
    "grouped_bars": _compared,
    "dots": _compared,
    "stacked_bars": _stacked,
    "slope": _slope,
    "diverging": _stacked,
    "dumbbell": _dumbbell,
    "tiles": tiles,
    "multiples": multiples,
}

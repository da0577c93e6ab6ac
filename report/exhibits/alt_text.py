"""Alternative text: what a figure says, for those who do not see it.

It is written from the same facts as the figure: what kind of figure it is, then the main reading,
then the rest while there is room. The numbers behind it stand in a table.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from analysis.exhibit import Figure, FigureForm
from analysis.fact import Fact
from report.exhibits.content import require_content
from report.exhibits.plot import Mark, Plot, plot_of
from report.wording.number import in_digits, in_words, spoken

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
    closing = _IN_TABLE if figure.table else ""
    room = MOST_CHARACTERS - len(closing) - 1
    text = ""
    for sentence in _SENTENCES[figure.form](figure, plot):
        longer = f"{text} {sentence}".strip()
        if len(longer) <= room:
            text = longer
    return f"{text} {closing}".strip()


def _line(figure: Figure, plot: Plot) -> Iterator[str]:
    years = sorted(plot.categories)
    yield f"Linjediagram, {_measure(plot)}, {years[0]}–{years[-1]}."
    for broken in figure.breaks:
        yield f"Ingen linje inn til {broken.before} ({broken.word})."
    for series in plot.series:
        yield _development(plot.of_series(series), series if len(plot.series) > 1 else "")


def _development(marks: Sequence[Mark], name: str) -> str:
    """From the first to the last, and what lies above or below both in print."""
    lowest, highest = _extremes(marks)
    told = [marks[0], marks[-1]] if len(marks) > 1 else [marks[0]]
    said = [f"{_said(mark)} i {mark.x}" for mark in told]
    for word, mark in (("høyest", highest), ("lavest", lowest)):
        if mark.label not in {other.label for other in told}:
            said.append(f"{word} {_said(mark)} i {mark.x}")
    return f"{name}: {', '.join(said)}." if name else f"{', '.join(said)}."


def _bars(figure: Figure, plot: Plot) -> Iterator[str]:
    marks = [plot.at(category)[0] for category in plot.categories]
    yield f"Stolpediagram, {_measure(plot)}, {_number_of(marks, 'kategori', 'kategorier')}."
    listed = ", ".join(f"{mark.x} {_said(mark)}" for mark in marks)
    if len(marks) <= _FEW_MARKS:
        yield f"{listed}."
        return
    lowest, highest = _extremes(marks)
    yield f"Høyest: {_named(highest)}. Lavest: {_named(lowest)}."
    if figure.ordered:
        yield f"Fra {_named(marks[0])} til {_named(marks[-1])}."
    else:
        yield f"I rekkefølge: {listed}."


def _compared(figure: Figure, plot: Plot) -> Iterator[str]:
    """Several values for each category: each in turn, or the range of each series."""
    kind = "Punktdiagram" if figure.form == "dots" else "Stolpediagram"
    count = _number_of(plot.categories, "kategori", "kategorier")
    yield f"{kind}, {_measure(plot)}, {count} med {_joined(plot.series)}."
    if len(plot.categories) <= _FEW_CATEGORIES:
        yield from _in_order(plot)
        return
    for series in plot.series:
        lowest, highest = _extremes(plot.of_series(series))
        if lowest.label == highest.label:
            yield f"{series}: {_said(lowest)} i alle."
        else:
            yield f"{series}: lavest {_named(lowest)}, høyest {_named(highest)}."
    apart = max(plot.categories, key=lambda category: _distance(plot.at(category)))
    yield f"Størst avstand: {apart}, {_by_series(plot.at(apart))}."


def _stacked(figure: Figure, plot: Plot) -> Iterator[str]:
    bars = _number_of(plot.categories, "stolpe", "stolper")
    yield f"Delte stolper, {_measure(plot)}, {bars}. Delene er {_joined(plot.series)}."
    yield from _in_order(plot)


def _in_order(plot: Plot) -> Iterator[str]:
    """The numbers of each category; the series, named before, give their order."""
    for category in plot.categories:
        marks = plot.at(category)
        if [mark.series for mark in marks] == list(plot.series):
            yield f"{category}: {_joined([mark.label for mark in marks])}."
        else:
            yield f"{category}: {_by_series(marks)}."


def _slope(figure: Figure, plot: Plot) -> Iterator[str]:
    yield f"Linjer mellom {_joined(plot.categories)}, {_measure(plot)}."
    steepest = sorted(plot.series, key=lambda series: -_distance(plot.of_series(series)))
    for series in steepest:
        first, last = plot.of_series(series)[0], plot.of_series(series)[-1]
        yield f"{series}: fra {_said(first)} til {_said(last)}."


_SENTENCES: dict[FigureForm, Callable[[Figure, Plot], Iterator[str]]] = {
    "line": _line,
    "bars": _bars,
    "grouped_bars": _compared,
    "dots": _compared,
    "stacked_bars": _stacked,
    "slope": _slope,
}


def _measure(plot: Plot) -> str:
    return plot.unit[:1].lower() + plot.unit[1:]


def _said(mark: Mark) -> str:
    """The number with its unit; what it is counted per is said once, at the beginning."""
    if mark.fact.kind == "rate":
        return in_digits(mark.fact.value, mark.fact.decimals)
    return spoken(mark.fact)


def _extremes(marks: Sequence[Mark]) -> tuple[Mark, Mark]:
    """The lowest and the highest mark; of equals, the first."""
    lowest = min(marks, key=lambda mark: mark.fact.value)
    return lowest, max(marks, key=lambda mark: mark.fact.value)


def _distance(marks: Sequence[Mark]) -> float:
    values = [mark.value for mark in marks]
    return max(values) - min(values)


def _named(mark: Mark) -> str:
    return f"{mark.x} ({_said(mark)})"


def _by_series(marks: Sequence[Mark]) -> str:
    return ", ".join(f"{mark.series} {_said(mark)}" for mark in marks)


def _joined(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} og {last}" if first else last


def _number_of(things: Sequence[object], one: str, many: str) -> str:
    return f"{in_words(len(things))} {one if len(things) == 1 else many}"

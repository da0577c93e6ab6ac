"""Alternative text: what a figure says, for those who do not see it.

It is written from the same facts as the figure: what kind of figure it is, then the main reading,
then the rest while there is room. The numbers behind it stand in a table.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from analysis.exhibit import Figure, FigureForm
from analysis.fact import Fact
from report.exhibits.content import require_content
from report.exhibits.plot import Mark, Plot, plot_of
from report.wording.number import in_words, spoken

MOST_CHARACTERS = 600

_FEW = 5
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
    yield f"Linjediagram, {plot.unit.lower()}, {years[0]}–{years[-1]}."
    for broken in figure.breaks:
        yield f"Ingen linje inn til {broken.before} ({broken.word})."
    for series in plot.series:
        yield _development(plot.of_series(series), series if len(plot.series) > 1 else "")


def _development(marks: Sequence[Mark], name: str) -> str:
    """From the first to the last, and the turning points between them."""
    first, last = marks[0], marks[-1]
    lowest, highest = _extremes(marks)
    ends = (first.fact.value, last.fact.value)
    said = [f"{spoken(first.fact)} i {first.x}", f"{spoken(last.fact)} i {last.x}"]
    if highest.fact.value not in ends:
        said.append(f"høyest {spoken(highest.fact)} i {highest.x}")
    if lowest.fact.value not in ends:
        said.append(f"lavest {spoken(lowest.fact)} i {lowest.x}")
    text = ", ".join(dict.fromkeys(said))
    return f"{name}: {text}." if name else f"{text}."


def _bars(figure: Figure, plot: Plot) -> Iterator[str]:
    marks = [plot.at(category)[0] for category in plot.categories]
    yield f"Stolpediagram, {plot.unit.lower()}, {_number_of(marks, 'kategori', 'kategorier')}."
    if len(marks) <= _FEW:
        yield f"{_listed(marks)}."
        return
    lowest, highest = _extremes(marks)
    yield f"Høyest: {_named(highest)}. Lavest: {_named(lowest)}."
    if figure.ordered:
        yield f"Fra {_named(marks[0])} til {_named(marks[-1])}."
    else:
        yield f"I rekkefølge: {_listed(marks)}."


def _compared(figure: Figure, plot: Plot) -> Iterator[str]:
    """Several values for each category: the range of each series, and where they differ most."""
    kind = "Punktdiagram" if figure.form == "dots" else "Stolpediagram"
    count = _number_of(plot.categories, "kategori", "kategorier")
    yield f"{kind}, {plot.unit.lower()}, {count} med {' og '.join(plot.series)}."
    for series in plot.series:
        lowest, highest = _extremes(plot.of_series(series))
        yield f"{series}: lavest {_named(lowest)}, høyest {_named(highest)}."
    apart = max(plot.categories, key=lambda category: _distance(plot.at(category)))
    if _distance(plot.at(apart)) > 0:
        yield f"Størst avstand: {apart}, {_by_series(plot.at(apart))}."


def _stacked(figure: Figure, plot: Plot) -> Iterator[str]:
    bars = _number_of(plot.categories, "stolpe", "stolper")
    yield f"Delte stolper, {plot.unit.lower()}, {bars} med {', '.join(plot.series)}."
    for category in plot.categories:
        yield f"{category}: {_by_series(plot.at(category))}."


def _slope(figure: Figure, plot: Plot) -> Iterator[str]:
    yield f"Linjer mellom {' og '.join(plot.categories)}, {plot.unit.lower()}."
    steepest = sorted(plot.series, key=lambda series: -_distance(plot.of_series(series)))
    for series in steepest:
        first, last = plot.of_series(series)[0], plot.of_series(series)[-1]
        yield f"{series}: fra {spoken(first.fact)} til {spoken(last.fact)}."


_SENTENCES: dict[FigureForm, Callable[[Figure, Plot], Iterator[str]]] = {
    "line": _line,
    "bars": _bars,
    "grouped_bars": _compared,
    "dots": _compared,
    "stacked_bars": _stacked,
    "slope": _slope,
}


def _extremes(marks: Sequence[Mark]) -> tuple[Mark, Mark]:
    """The lowest and the highest mark; of equals, the first."""
    ordered = sorted(marks, key=lambda mark: mark.fact.value)
    highest = ordered[-1].fact.value
    return ordered[0], next(mark for mark in marks if mark.fact.value == highest)


def _distance(marks: Sequence[Mark]) -> float:
    values = [mark.value for mark in marks]
    return max(values) - min(values)


def _named(mark: Mark) -> str:
    return f"{mark.x} ({spoken(mark.fact)})"


def _listed(marks: Sequence[Mark]) -> str:
    return ", ".join(f"{mark.x} {spoken(mark.fact)}" for mark in marks)


def _by_series(marks: Sequence[Mark]) -> str:
    return ", ".join(f"{mark.series} {spoken(mark.fact)}" for mark in marks)


def _number_of(things: Sequence[object], one: str, many: str) -> str:
    return f"{in_words(len(things))} {one if len(things) == 1 else many}"

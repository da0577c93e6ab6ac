"""What a map of squares says: the extremes, who is in the top and the bottom step, then north to south."""

from collections.abc import Iterator, Sequence

from analysis.exhibit import Figure
from report.exhibits.alt_words import extremes, joined, measure, named, number_of
from report.exhibits.plot import Mark, Plot
from report.exhibits.steps import Step, steps


def tiles(figure: Figure, plot: Plot) -> Iterator[str]:
    """The sentences, in which areas always stand in the order of the map and never by value."""
    found = steps(plot.marks)
    order = [tile.x for tile in sorted(figure.tiles, key=lambda tile: (tile.row, tile.column))]
    marks = sorted(plot.marks, key=lambda mark: order.index(mark.x))
    count = number_of(found, "trinn", "trinn")
    counties = number_of(figure.tiles, "fylke", "fylker")
    yield f"Kart av like store ruter, {measure(plot)}, {counties} i {count}."
    if len(found) > 1:
        lowest, highest = extremes(marks)
        yield f"Lavest: {named(lowest)}. Høyest: {named(highest)}."
        yield f"Øverste trinn, {_members(found[-1], order)}."
        yield f"Nederste trinn, {_members(found[0], order)}."
    withheld = {mark.x for mark in plot.withheld}
    if missing := [x for x in order if x not in plot.categories and x not in withheld]:
        yield f"Uten tall: {joined(missing)}."
    yield f"Fra nord til sør: {_listed(marks)}."


def _members(step: Step, order: Sequence[str]) -> str:
    names = sorted((mark.x for mark in step.marks), key=order.index)
    return f"{step.limits}: {', '.join(names)}"


def _listed(marks: Sequence[Mark]) -> str:
    return ", ".join(f"{mark.x} {mark.label}" for mark in marks)

"""Targets: printed figures as conditions on the measures of the codebook.

A figure's id is its measure, then perhaps a group, a kind of change, and the year or years. What
rounds to the printed text is an interval; the target says the interval and what it is of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from analysis.codebook import Codebook, Measure
from analysis.ledger import Ledger, PublishedFigure

Kind = Literal["level", "change_abs", "change_pct", "change_pp", "lowest", "highest"]

# The interval is drawn in by this part of its width, so that a solver's tolerance cannot cross it.
_MARGIN = 0.01
_APPROXIMATE = 0.5
_TAIL = re.compile(r"^(?P<stem>.+)\.(?P<y0>\d{4})(_(?P<y1>\d{4}))?(?P<suffix>\.[a-z]+)?$")
_CHANGE = re.compile(r"^(?P<stem>.+)\.(?P<kind>change_(abs|pct|pp))$")
_SPAN = re.compile(r"^(?P<stem>.+)\.((?P<among>\w+)_)?(?P<end>low|high)$")


@dataclass(frozen=True)
class Point:
    """A measure in one year, for all units or those of one group."""

    measure: Measure
    year: int
    group: str = ""


@dataclass(frozen=True)
class Target:
    """`low <= value < high` for the level of every point, or for the change between the two.

    For `lowest` and `highest`, all `points` (or changes of `pairs`) stay on the right side of the
    interval and at least one is in it.
    """

    figure: str
    kind: Kind
    low: float
    high: float
    points: tuple[Point, ...]
    pairs: tuple[tuple[Point, Point], ...] = ()


def targets(
    codebook: Codebook,
    ledger: Ledger,
    skipped: set[str],
    years: tuple[int, ...],
    counties: frozenset[str],
) -> Iterator[Target]:
    """The target of every printed figure that a measure of the codebook can give in the years.

    `counties` are the keys by which a figure may name one.
    """
    known = counties | {g.key for g in codebook.groups} | {s.key for s in codebook.size_classes}
    for figure in ledger.values():
        if figure.status in ("error", "before_series") or figure.id in skipped:
            continue
        target = _target(codebook, figure, known)
        if target is not None and {point.year for point in all_points(target)} <= set(years):
            yield target


def all_points(target: Target) -> list[Point]:
    """Every point that a target speaks of."""
    return [*target.points, *(point for pair in target.pairs for point in pair)]


def _target(codebook: Codebook, figure: PublishedFigure, known: frozenset[str]) -> Target | None:
    tail = _TAIL.match(figure.id)
    if tail is None:
        return None
    years = tuple(int(year) for year in (tail["y0"], tail["y1"]) if year)
    stem, suffix = tail["stem"], tail["suffix"] or ""
    if figure.statistic.startswith("range_"):
        return _span(codebook, figure, stem, years)
    change = _CHANGE.match(stem)
    kind: Kind = change["kind"] if change else "level"  # type: ignore[assignment]
    stem = change["stem"] if change else stem
    if suffix == ".adjusted":
        stem += suffix
    if (kind == "level") != (len(years) == 1):
        return None
    if kind == "level" and (together := _range(codebook, stem)):
        points = tuple(Point(measure, years[0]) for measure in together)
    else:
        points = tuple(_points(codebook, stem, years, known))
        if len(points) != len(years):
            return None
    return Target(figure.id, kind, *interval(figure), points)


def _range(codebook: Codebook, name: str) -> tuple[Measure, ...]:
    """The measures that are printed together under the name; none when it names no range."""
    ids = next((r.measures for r in codebook.ranges if r.id == name), ())
    return tuple(codebook.measure[i] for i in ids)


def _points(
    codebook: Codebook, stem: str, years: tuple[int, ...], known: frozenset[str]
) -> Iterator[Point]:
    for measure_id, group in _splits(codebook, stem, known):
        measure = codebook.measure[measure_id]
        for year in years:
            if measure.leave_out or year in codebook.years(measure):
                yield Point(measure, year, group)
        return


def _splits(codebook: Codebook, stem: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The measure and known group that a stem may name, the longest measure first."""
    if stem in codebook.measure:
        yield stem, ""
    head, _, group = stem.rpartition(".")
    if group in known and head in codebook.measure:
        yield head, group


def _span(
    codebook: Codebook, figure: PublishedFigure, stem: str, years: tuple[int, ...]
) -> Target | None:
    """The lowest or highest of some measures, or of one measure among years or size classes."""
    span = _SPAN.match(stem)
    if span is None:
        return None
    kind: Kind = "lowest" if span["end"] == "low" else "highest"
    name, among = span["stem"], span["among"]
    ends, last = interval(figure), years[-1]
    together, measure = _range(codebook, name), codebook.measure.get(name)
    if together and among == "growth" and len(years) == 2:
        pairs = tuple((Point(m, years[0]), Point(m, last)) for m in together)
        return Target(figure.id, kind, *ends, (), pairs)
    if together and among is None:
        points = tuple(Point(m, last) for m in together)
    elif measure and among == "share":
        asked = (year for year in codebook.years(measure) if years[0] <= year <= last)
        points = tuple(Point(measure, year) for year in asked)
    elif measure:
        points = tuple(Point(measure, last, size) for size in _sizes(codebook, among))
    else:
        points = ()
    return Target(figure.id, kind, *ends, points) if points else None


def _sizes(codebook: Codebook, among: str | None) -> tuple[str, ...]:
    """The size classes of a group of the codebook, or all of them for `size`."""
    if among == "size":
        return tuple(size.key for size in codebook.size_classes)
    return next((group.size_classes for group in codebook.groups if group.key == among), ())


def interval(figure: PublishedFigure) -> tuple[float, float]:
    """The values that print as the figure, a little drawn in.

    An approximate figure («hver tredje») may be half a point off; «over» is a floor.
    """
    value = float(figure.value)
    if figure.is_lower_bound and "over" in figure.published_as:
        return value * 1.001, value * 1.1
    half = _APPROXIMATE if figure.is_approx else 0.5 * 10**-figure.decimals
    return value - half * (1 - _MARGIN), value + half * (1 - _MARGIN)

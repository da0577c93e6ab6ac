"""Levels behind a printed change: printed themselves, or one printed step away."""

import re
from dataclasses import dataclass
from decimal import Decimal

from analysis.ledger import PublishedFigure
from analysis.statements.interval import Interval
from analysis.statements.published import Published

_CHANGE = re.compile(
    r"(?P<stem>.+)\.(?P<kind>change_abs|change_pct|change_pp)\.(?P<y0>\d{4})_(?P<y1>\d{4})(?:\.\w+)?"
)


@dataclass(frozen=True)
class Change:
    """A printed change, taken apart: of which series, of what kind, between which years."""

    figure: PublishedFigure
    stem: str
    kind: str
    first: int
    last: int


@dataclass(frozen=True)
class Level:
    """A level: its value in print, or as it follows from print, and what that may stand for."""

    value: Decimal
    interval: Interval
    figures: tuple[str, ...]
    decimals: int = 0


def as_change(figure: PublishedFigure) -> Change | None:
    """The change that the figure prints; none when it prints something else."""
    found = _CHANGE.fullmatch(figure.id)
    if found is None:
        return None
    return Change(figure, found["stem"], found["kind"], int(found["y0"]), int(found["y1"]))


def printed_level(published: Published, stem: str, year: int) -> Level | None:
    """The level of a series in a year, as printed."""
    figure = published.ledger.get(f"{stem}.{year}")
    interval = published.interval(figure) if figure else None
    if figure is None or interval is None:
        return None
    return Level(figure.value, interval, (figure.id,), figure.decimals)


def level(published: Published, stem: str, year: int) -> Level | None:
    """The level as printed, or else a printed neighbour less (or plus) the printed change between."""
    return printed_level(published, stem, year) or implied_level(published, stem, year)


def implied_level(published: Published, stem: str, year: int) -> Level | None:
    """The level that one printed change gives from a printed level of another year."""
    for kind in ("change_abs", "change_pp"):
        pattern = re.compile(rf"{re.escape(stem)}\.{kind}\.(\d{{4}})_(\d{{4}})")
        for figure in published.ledger.values():
            years = pattern.fullmatch(figure.id)
            if years is None or str(year) not in years.groups():
                continue
            backwards = int(years[1]) == year
            known = printed_level(published, stem, int(years[2 if backwards else 1]))
            step = published.interval(figure)
            if known is None or step is None:
                continue
            value = known.value - figure.value if backwards else known.value + figure.value
            interval = known.interval - step if backwards else known.interval + step
            return Level(value, interval, (*known.figures, figure.id), known.decimals)
    return None

"""What an exhibit must have before it can be drawn: facts that exist, and marks to draw."""

from collections.abc import Iterator, Mapping

from analysis.errors import UserError, nearest
from analysis.exhibit import Figure, Table
from analysis.fact import Fact
from analysis.results import facts_of
from analysis.unit_table import SIGNS


class ExhibitError(UserError):
    """An exhibit cannot be drawn as described; each finding says where and what would help."""


def require_content(exhibit: Table | Figure, facts: Mapping[str, Fact]) -> None:
    """Raise ExhibitError when the exhibit shows nothing, or facts that are not in `facts`."""
    name = f"{'table' if isinstance(exhibit, Table) else 'figure'} {exhibit.id!r}"
    if not facts_of(exhibit):
        raise ExhibitError([f"{name} shows no fact; give it one, or take it out of its theme"])
    missing = [
        f"{name}, {place}: fact {shown!r} does not exist{nearest(shown, facts)}"
        for place, shown in _places(exhibit)
        if shown not in facts
    ]
    if missing:
        raise ExhibitError(missing)


def _places(exhibit: Table | Figure) -> Iterator[tuple[str, str]]:
    """Where each fact stands, in words, with its id."""
    if isinstance(exhibit, Table):
        for row in exhibit.rows:
            for column, shown in zip(exhibit.columns, row.cells, strict=True):
                if shown and shown not in SIGNS:
                    yield f"row {row.label!r}, column {column.label!r}", shown
    else:
        for series in exhibit.series:
            for point in series.points:
                yield f"series {series.label!r} at {point.x!r}", point.fact

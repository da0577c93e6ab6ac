"""What an exhibit holds: the facts it names, and the demand that each of them exists."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from analysis.exhibit import Figure, Table
from analysis.fact import Fact

_SHOWN = 10


class ExhibitError(ValueError):
    """An exhibit cannot be drawn as described; the message says where and what would help."""


def fact_ids(exhibit: Table | Figure) -> tuple[str, ...]:
    """The ids of the facts that the exhibit shows, each once, in the order of appearance."""
    return tuple(dict.fromkeys(id for _, id in _places(exhibit)))


def require_facts(exhibit: Table | Figure, facts: Mapping[str, Fact]) -> None:
    """Raise ExhibitError naming every fact the exhibit shows that is not in `facts`."""
    missing = [(place, id) for place, id in _places(exhibit) if id not in facts]
    if not missing:
        return
    lines = [
        f"{_name(exhibit)}, {place}: fact {id!r} does not exist{_nearest(id, facts)}"
        for place, id in missing[:_SHOWN]
    ]
    if len(missing) > _SHOWN:
        lines.append(f"{_name(exhibit)}: and {len(missing) - _SHOWN} more")
    raise ExhibitError("\n".join(lines))


def _places(exhibit: Table | Figure) -> Iterator[tuple[str, str]]:
    """Where each fact stands, in words, with its id."""
    if isinstance(exhibit, Table):
        for row in exhibit.rows:
            for column, id in zip(exhibit.columns, row.cells, strict=True):
                if id:
                    yield f"row {row.label!r}, column {column.label!r}", id
    else:
        for series in exhibit.series:
            for point in series.points:
                yield f"series {series.label!r} at {point.x!r}", point.fact


def _name(exhibit: Table | Figure) -> str:
    return f"{'table' if isinstance(exhibit, Table) else 'figure'} {exhibit.id!r}"


def _nearest(id: str, facts: Mapping[str, Fact]) -> str:
    near = get_close_matches(id, facts, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""

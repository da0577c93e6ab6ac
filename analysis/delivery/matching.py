"""Matching: which variable of the form each delivered column is.

A column is matched by its name, by its name in other letters' case, or by an alias of the map. A near
miss is suggested and never applied, and a column that matches nothing is an error unless the map
says to ignore it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.delivery.problem import Problem
from analysis.delivery.raw_table import RawTable
from analysis.delivery.variable_map import VariableMap
from analysis.errors import nearest
from analysis.survey.answers import FIXED

How = Literal["name", "letter case", "alias", "ignored"]
UNIT, NAME, STATUS = FIXED


@dataclass(frozen=True)
class Match:
    """A delivered column and its variable; "" when the column is ignored."""

    column: str
    variable: str
    how: How


def matched(
    table: RawTable, variables: Sequence[str], mapped: VariableMap
) -> tuple[tuple[Match, ...], tuple[Problem, ...]]:
    """The match of every column that has one, and what is wrong with the others."""
    known = dict.fromkeys((*FIXED, *variables))
    by_case = {name.casefold(): name for name in known}
    ignored = {name.strip().casefold() for name in mapped.ignore}
    aliases = mapped.column_of
    found: list[Match] = []
    for column in table.texts:
        folded = column.casefold()
        if folded in ignored:
            found.append(Match(column, "", "ignored"))
        elif folded in aliases:
            found.append(Match(column, aliases[folded], "alias"))
        elif column in known:
            found.append(Match(column, column, "name"))
        elif folded in by_case:
            found.append(Match(column, by_case[folded], "letter case"))
    return tuple(found), (*_unmatched(table, known, found), *_twice(table.file, found))


def _unmatched(
    table: RawTable, known: dict[str, None], found: Sequence[Match]
) -> Iterator[Problem]:
    taken = {match.variable for match in found}
    free = {name.casefold(): name for name in known if name not in taken}
    for column in set(table.texts) - {match.column for match in found}:
        said = (
            "matches no variable; make it an alias in variables.yml, or list it under `ignore`"
            f"{nearest(column.casefold(), free)}"
        )
        yield Problem(table.file, 1, column, "unknown column", said)
    if UNIT not in taken:
        said = f"no column is {UNIT!r}, the number of the unit; give its name as an alias in variables.yml"
        yield Problem(table.file, 1, UNIT, "missing column", said)


def _twice(file: str, found: Sequence[Match]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for match in found:
        if match.variable:
            same = first.setdefault(match.variable, match.column)
            if same != match.column:
                said = f"is {match.variable!r}, as {same!r} is; keep one, or ignore one in variables.yml"
                yield Problem(file, 1, match.column, "name twice", said)

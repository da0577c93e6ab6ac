"""Withholding: from the moment the themes have their numbers, what may not be published has no value.

Facts keep their place in tables and figures, and print as a sign; cells of unit tables become that sign.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from analysis.digits import WITHHELD
from analysis.disclosure.deciding import decided
from analysis.disclosure.marking import Marks
from analysis.disclosure.number import cell_name
from analysis.disclosure.rules import Disclosure, DisclosureError
from analysis.errors import nearest
from analysis.exhibit import Table
from analysis.fact import Fact
from analysis.register import Register
from analysis.results import Results, facts_of
from analysis.survey import Survey
from analysis.unit_table import SIGNS, UnitTable

NOTE = f"Tegnet «{WITHHELD}» betyr «{SIGNS[WITHHELD]}», av hensyn til den eller dem som tallet kan peke på."


def without_withheld(survey: Survey, rules: Disclosure, results: Results) -> Results:
    """The results with nothing in them that the rules withhold, or that would give it away.

    Raises:
        DisclosureError: `also` names what is neither a fact nor a cell of a unit table.
    """
    marks = decided(survey, rules, results.facts, results.unit_tables.values())
    return withheld(results, marks) if marks else results


def withheld(results: Results, marks: Marks) -> Results:
    """The results without the values that the marks are of."""
    cells = marks.keys() - results.facts.keys()
    tables = {name: _without(table, cells) for name, table in results.unit_tables.items()}
    if missing := sorted(cells - _cells(results.unit_tables.values())):
        raise DisclosureError(
            f"disclosure.yml: also: {name!r} is neither a fact nor a cell of a unit table"
            f"{nearest(name, results.facts)}; a cell is written as «fte.adults 5001 2023»"
            for name in missing
        )
    return replace(
        results,
        facts=Register(_facts(results.facts, marks)),
        tables={name: _noted(table, marks) for name, table in results.tables.items()},
        unit_tables=tables,
    )


def _facts(facts: Register, marks: Marks) -> Iterator[Fact]:
    for fact in facts.values():
        yield fact.withheld(marks[fact.id]) if fact.id in marks else fact


def _noted(table: Table, marks: Marks) -> Table:
    """The table with what its sign means, where it has one."""
    signed = any(fact in marks for fact in facts_of(table))
    return replace(table, notes=(*table.notes, NOTE)) if signed else table


def _cells(tables: Iterable[UnitTable]) -> set[str]:
    return {
        cell_name(table, row.number, year)
        for table in tables
        for row in table.rows
        for year in table.years
    }


def _without(table: UnitTable, names: Iterable[str]) -> UnitTable:
    """The table with the sign in the named cells."""
    gone = set(names)
    if not any(name.startswith(f"{table.id} ") for name in gone):
        return table
    rows = tuple(
        replace(
            row,
            cells=tuple(
                WITHHELD if cell_name(table, row.number, year) in gone else cell
                for cell, year in zip(row.cells, table.years, strict=True)
            ),
        )
        for row in table.rows
    )
    return replace(table, rows=rows)

"""Carrying forward: a unit that gave no full-time equivalents keeps those of the year before.

The rule. Adults and children have a form each, also where both stand in one file. A unit is silent
where it gave no full-time equivalents at all in a section that is carried forward, for those whom the
form is about. It then keeps its figures of the year before as they stand after their own carrying
forward, so that a unit silent for several years keeps what it last gave, but for at most
`Section.carry_forward` years in a row; after that its answers are missing. Only a question that
was asked in both years is carried. A unit that was merged in between gets the sum of its parts, as
old as the oldest of them, where every part has a figure; one that got a part of a split unit gets
nothing. In the first year there is nothing to carry, and silence stays a missing answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.codebook import Codebook, Section
from analysis.reference.recode import Recode, recoded


def carried_variables(codebook: Codebook, year: int) -> list[str]:
    """The variables that are carried forward: full-time equivalents of the sections that say so."""
    return [v for section in codebook.sections for v in _variables(section, year)]


def carry_forward(
    codebook: Codebook,
    answers: Mapping[int, pd.DataFrame],
    ways: Mapping[int, Recode] | None = None,
) -> tuple[dict[int, pd.DataFrame], dict[int, pd.DataFrame]]:
    """The completed answers of every year, and by year what was carried.

    What was carried has a row for each unit with carried figures and a column for each variable
    that may be carried: the year in which the figure was given (a float), missing where it was not
    carried. `ways` has the recoding from the year before, for years in which the units changed.
    """
    completed: dict[int, _Figures] = {}
    for year in sorted(answers):
        frame, before = answers[year], completed.get(year - 1)
        found = [
            part
            for section in codebook.sections
            if before is not None and section.carry_forward
            for asked in _forms(section, year)
            for part in _of_form(section, asked, year, frame, before, (ways or {}).get(year))
        ]
        completed[year] = _completed(frame, found, carried_variables(codebook, year))
    return (
        {year: figures.values for year, figures in completed.items()},
        {year: figures.given for year, figures in completed.items()},
    )


@dataclass(frozen=True)
class _Figures:
    """Figures by unit and variable, and for those carried forward the year each was given in."""

    values: pd.DataFrame
    given: pd.DataFrame


def _variables(section: Section, year: int) -> list[str]:
    return [v for variables in _forms(section, year) for v in variables]


def _forms(section: Section, year: int) -> list[list[str]]:
    """The full-time equivalents of a section, apart for adults, children and both; none is empty."""
    if not section.carry_forward:
        return []
    forms: dict[str, list[str]] = {}
    for question in section.questions:
        if question.type == "fte" and year in question.years:
            forms.setdefault(question.group, []).extend(question.variables)
    return list(forms.values())


def _of_form(
    section: Section,
    asked: list[str],
    year: int,
    frame: pd.DataFrame,
    before: _Figures,
    ways: Recode | None,
) -> Iterator[_Figures]:
    """What the units that are silent in a form get; nothing where no unit is silent."""
    silent = frame.index[frame[asked].isna().all(axis="columns")]
    shared = [variable for variable in asked if variable in before.values]
    if silent.empty or not shared:
        return
    found = _last(before, year - 1, silent, shared, ways)
    fresh = found.values.notna() & (year - found.given <= section.carry_forward)
    if fresh.any(axis=None):
        yield _Figures(found.values.where(fresh), found.given.where(fresh))


def _last(
    before: _Figures, year: int, units: pd.Index, variables: list[str], ways: Recode | None
) -> _Figures:
    """The figures of the units in the year before, in this year's division."""
    sources = {unit: list(ways.sources.get(unit, ()) if ways else (unit,)) for unit in units}
    needed = pd.Index(sorted({source for parts in sources.values() for source in parts}))
    values = before.values[variables].reindex(needed)
    given = before.given.reindex(index=needed, columns=variables).fillna(year)
    if ways is None:
        return _Figures(values, given)
    sums = pd.DataFrame({v: recoded(values[v], ways).reindex(units) for v in variables})
    oldest = pd.DataFrame({unit: given.loc[sources[unit]].min() for unit in units}).T
    return _Figures(sums, oldest)


def _completed(frame: pd.DataFrame, found: list[_Figures], variables: list[str]) -> _Figures:
    """The year's answers with what was carried put in."""
    if not found:
        return _Figures(frame, pd.DataFrame(columns=variables, dtype="float"))
    frame = frame.copy()
    for figures in found:
        frame.loc[figures.values.index, figures.values.columns] = figures.values
    given = pd.concat([figures.given for figures in found], axis="columns")
    given = given.reindex(columns=variables).dropna(how="all")
    return _Figures(frame, given.reindex(frame.index.intersection(given.index)))

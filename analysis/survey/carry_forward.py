"""Carrying forward: a unit that gave no full-time equivalents keeps those of the year before.

The year before is taken as it stands after its own carrying forward. So a unit that is silent two
years in a row keeps the figures it last gave, and is marked in both years. In the first year there
is nothing to carry, and silence stays a missing answer.
"""

from collections.abc import Mapping

import pandas as pd

from analysis.codebook import Codebook


def carried_variables(codebook: Codebook, year: int) -> list[str]:
    """The variables that are carried forward: full-time equivalents of the sections that say so."""
    return [
        variable
        for section in codebook.sections
        if section.carry_forward
        for question in section.questions
        if question.type == "fte" and year in question.years
        for variable in question.variables
    ]


def carry_forward(
    codebook: Codebook, answers: Mapping[int, pd.DataFrame]
) -> tuple[dict[int, pd.DataFrame], dict[int, pd.Series]]:
    """The completed answers of every year, and by year which units' figures were carried (boolean)."""
    completed: dict[int, pd.DataFrame] = {}
    carried: dict[int, pd.Series] = {}
    for year in sorted(answers):
        frame = answers[year]
        variables = carried_variables(codebook, year)
        silent = frame[variables].isna().all(axis="columns")
        before = completed.get(year - 1)
        if before is None or not silent.any():
            completed[year], carried[year] = frame, silent & False
            continue
        shared = [variable for variable in variables if variable in before]
        known = before[shared].notna().any(axis="columns").reindex(frame.index, fill_value=False)
        carried[year] = silent & known
        units = frame.index[carried[year]]
        frame = frame.copy()
        frame.loc[units, shared] = before.loc[units, shared]
        completed[year] = frame
    return completed, carried

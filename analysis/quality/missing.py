"""What is missing: full-time equivalents, and whole sections of the form."""

import numpy as np
import pandas as pd

from analysis.codebook import Section
from analysis.codebook.asked import asked
from analysis.quality.cases import Cases, Condition, Row, Said, by_unit
from analysis.quality.declared import SilenceRule
from analysis.quality.wording import listed
from analysis.quality.year_answers import YearAnswers
from analysis.survey.carry_forward import carried_variables

_MARKED = {"partial": "Skjemaet er delvis utfylt.", "confirmed": "Bare årsverkene er bekreftet."}
_NAMED_AT_MOST = 6


def fte_missing(year: YearAnswers) -> Cases:
    """The whole section where a unit gave nothing, otherwise each of its questions."""
    columns = {}
    for section in _fte_sections(year):
        questions = [q for q in section.questions if q.type == "fte" and q in year.asked]
        given = {q.key: _answered(year, q.variables) > 0 for q in questions}
        some = np.any(list(given.values()), axis=0)
        all_units = np.full(len(some), True)
        columns[section.key] = {"applies": all_units, "given": some}
        columns |= {key: {"applies": some, "given": each} for key, each in given.items()}

    def said(row: Row) -> Said:
        if row["variable"] in year.codebook.section:
            return Said("Enheten har ikke gitt årsverk i år.")
        return Said(f"«{asked(year.codebook, row['variable']).question}» er ikke fylt ut.")

    return Cases(
        table=by_unit(year.answers.index, columns, "applies"),
        condition=Condition("col_vals_expr", {"expr": lambda table: table["given"].astype(bool)}),
        said=said,
    )


def silent_again(rule: SilenceRule, year: YearAnswers) -> Cases:
    """Every unit, by how many years in a row it gave no full-time equivalents."""
    sections = _fte_sections(year)
    years = year.silent_years.to_numpy()
    columns = {s.key: {"applies": np.full(len(years), True), "years": years} for s in sections}

    def said(row: Row) -> Said:
        first = year.year - row["years"] + 1
        return Said(
            f"Enheten har ikke gitt årsverk siden før {first}.",
            f"{first}–{year.year}: {row['years']} år uten svar",
        )

    return Cases(
        table=by_unit(year.answers.index, columns, "applies"),
        condition=Condition("col_vals_lt", {"columns": "years", "value": rule.years}),
        said=said,
    )


def missing_sections(year: YearAnswers) -> Cases:
    """Every section of a form that is marked as complete."""
    complete = (year.answers["status"] == "complete").to_numpy(dtype=bool)
    columns = {
        section.key: {"applies": complete, "answered": _answered(year, variables)}
        for section, variables in _sections(year)
    }

    def said(row: Row) -> Said:
        return Said(
            f"Skjemaet er merket som ferdig, men bolken «{year.codebook.section[row['variable']].title}» "
            "er tom."
        )

    return Cases(
        table=by_unit(year.answers.index, columns, "applies"),
        condition=Condition("col_vals_gt", {"columns": "answered", "value": 0}),
        said=said,
    )


def unfinished(year: YearAnswers) -> Cases:
    """Every form, with its empty sections where it is marked as partly filled in or only confirmed."""
    status = year.answers["status"]
    marked = status.isin(list(_MARKED)).to_numpy(dtype=bool)
    empty = pd.DataFrame(
        {section.key: _answered(year, variables) == 0 for section, variables in _sections(year)},
        index=year.answers.index,
    )
    columns = {
        "status": {
            "applies": status.notna().to_numpy(dtype=bool),
            "empty": np.where(marked, empty.sum(axis="columns").to_numpy(), 0),
        }
    }

    def said(row: Row) -> Said:
        unit = row["unit"]
        gone = [year.codebook.section[str(key)].title for key in empty if empty.at[unit, key]]
        named = f" Tomme bolker: {listed(gone)}." if len(gone) <= _NAMED_AT_MOST else ""
        return Said(
            f"{_MARKED[status[unit]]}{named}",
            f"{row['empty']} av {empty.shape[1]} bolker er tomme",
        )

    return Cases(
        table=by_unit(year.answers.index, columns, "applies"),
        condition=Condition("col_vals_eq", {"columns": "empty", "value": 0}),
        said=said,
    )


def _fte_sections(year: YearAnswers) -> list[Section]:
    return [
        section
        for section in year.codebook.sections
        if section.carry_forward
        and any(q.type == "fte" and q in year.asked for q in section.questions)
    ]


def _sections(year: YearAnswers) -> list[tuple[Section, list[str]]]:
    """The sections that were asked in the year with what could be answered in them.

    Of a section with full-time equivalents, these count: they have a rule of their own.
    """
    fte = frozenset(carried_variables(year.codebook, year.year))
    found = []
    for section in year.codebook.sections:
        variables = [v for q in section.questions if q in year.asked for v in q.variables]
        if variables and not fte.intersection(variables):
            found.append((section, variables))
    return found


def _answered(year: YearAnswers, variables: list[str] | tuple[str, ...]) -> np.ndarray:
    """How many of the variables each unit answered."""
    return np.asarray(year.given(variables).sum(axis=1))

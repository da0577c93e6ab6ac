"""Every printed figure of the calibrated themes comes out of the answers as printed.

The evaluation here is its own: it reads the CSV files and counts, and shares only the codebook's
definitions with the rest of the project.
"""

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from analysis.codebook import Codebook, Measure, read_codebook
from analysis.ledger import PublishedFigure, read_ledger
from analysis.reference.units import national_population, units
from analysis.rounding import round_half_away

ROOT = Path(__file__).parents[3]
THEMES = {"fte", "education", "pathways", "recruitment", "housing", "outreach_teams", "elderly"}

# Figures of these themes that answers do not hold: a register, years and ages in words.
NOT_FROM_ANSWERS = {
    "outreach.teams_national.fact_adult.2023",
    "outreach.teams_national.fact_youth.2023",
    "outreach.teams_national.other.2023",
    "recruitment.first_year_asked",
    "definition.home_visit_age_low",
    "definition.home_visit_age_high",
    "admin.fte_missing.2016",
    "admin.fte_missing.2020.foreword",
    "admin.fte_variables.2023",
}
ROUNDED_IN_WORDS = {"fte.total.change_abs.2016_2018", "fte.total.change_abs.2016_2020.press"}

Rows = dict[str, dict[str, str]]


@cache
def codebook() -> Codebook:
    return read_codebook(ROOT / "data/codebook.yml")


@cache
def answers(year: int) -> Rows:
    """Answers by unit as text, with last year's full-time equivalents where a unit was silent."""
    with (ROOT / f"data/{year}/answers.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["enhet"]: row for row in csv.DictReader(file)}
    for unit, row in rows.items():
        if row["status"] == "not_started":
            before = answers(year - 1)[unit]
            row |= {v: before[v] for v in row if v.startswith("aarsverk_") and v in before}
            row["silent"] = "yes"
    return rows


def total(rows: Rows, variables: tuple[str, ...], distinct_by: str = "") -> Decimal:
    seen: set[str] = set()
    result = Decimal(0)
    for row in rows.values():
        team = row[distinct_by] if distinct_by else ""
        if not team or team not in seen:
            result += sum(Decimal(row[v]) for v in variables if row[v])
        seen.add(team)
    return result


def value(measure: Measure, year: int, group: str = "", answers_of: int = 0) -> Decimal:
    frame = units(ROOT, year)
    rows = answers(year)
    if group:
        inside = frame[(frame["size_class"] == group) | (frame["county_key"] == group)].index
        rows = {unit: rows[unit] for unit in inside}
    if measure.leave_out:
        said = answers(answers_of or year)
        rows = {
            unit: row
            for unit, row in rows.items()
            if said[unit][measure.leave_out.variable] not in measure.leave_out.is_one_of
        }
    answered = [row for row in rows.values() if any(row[v] for v in measure.variables)]
    chosen = [
        row for row in answered if any(row[v] in (measure.options or ("1",)) for v in measure.variables)
    ]
    match measure.statistic:
        case "count":
            return Decimal(len(chosen))
        case "share":
            base = len(rows) if measure.base == "frame" else len(answered)
            return Decimal(100 * len(chosen)) / base
        case "total":
            return total(rows, measure.variables, measure.distinct_by)
        case "ratio":
            part = total(rows, measure.variables, measure.distinct_by)
            return 100 * part / total(rows, measure.denominator, measure.distinct_by)
        case "rate":
            people = (
                int(frame.loc[list(rows), f"population_{measure.population}"].sum())
                if group
                else national_population(ROOT, year, measure.population)
            )
            return measure.per * total(rows, measure.variables) / people
    variables = measure.variables or tuple(
        v
        for q in codebook().section[measure.section].questions
        for v in q.variables
        if year in q.years
    )
    n = sum(any(row[v] for v in variables) for row in rows.values() if "silent" not in row)
    return Decimal(n) if measure.statistic == "respondents" else Decimal(100 * n) / len(rows)


def computed(figure: PublishedFigure) -> Decimal | None:
    """The figure computed from the answers; nothing when no measure gives it."""
    measures = codebook().measure
    name = figure.id.removesuffix(".press")
    suffix = ".adjusted" if name.endswith(".adjusted") else ""
    match = re.fullmatch(r"(.+)\.(change_\w+)\.(\d{4})_(\d{4})", name.removesuffix(suffix))
    if match:
        stem, kind, first, last = match[1] + suffix, match[2], int(match[3]), int(match[4])
        if stem not in measures:
            return None
        before = value(measures[stem], first, answers_of=last)
        after = value(measures[stem], last, answers_of=last)
        return (after - before) * 100 / before if kind == "change_pct" else after - before
    if figure.statistic.startswith("range_"):
        values = list(range_values(name))
        return (min if figure.statistic == "range_low" else max)(values) if values else None
    stem, _, year = name.rpartition(".")
    return value(measures[stem], int(year)) if stem in measures and year.isdigit() else None


def range_values(name: str) -> Iterator[Decimal]:
    measures = codebook().measure
    if match := re.fullmatch(r"(.+)\.share_(low|high)\.(\d{4})_(\d{4})", name):
        yield from (value(measures[match[1]], y) for y in range(int(match[3]), int(match[4]) + 1))
    elif match := re.fullmatch(r"(.+)\.size_(low|high)\.(\d{4})", name):
        for size in codebook().size_classes:
            yield value(measures[match[1]], int(match[3]), size.key)
    elif match := re.fullmatch(r"(.+)\.growth_(low|high)\.(\d{4})_(\d{4})", name):
        for item in next(r.measures for r in codebook().ranges if r.id == match[1]):
            before = value(measures[item], int(match[3]))
            yield (value(measures[item], int(match[4])) - before) * 100 / before


def figures() -> dict[str, PublishedFigure]:
    return {
        figure.id: figure
        for figure in read_ledger(ROOT).values()
        if figure.theme in THEMES
        and figure.status not in ("error", "before_series")
        and figure.id not in NOT_FROM_ANSWERS | ROUNDED_IN_WORDS
    }


@pytest.mark.parametrize("name", figures())
def test_the_figure_comes_out_as_printed(name: str) -> None:
    figure = figures()[name]
    found = computed(figure)
    assert found is not None, "no measure of the codebook gives this figure"
    if figure.is_lower_bound and "over" in figure.published_as:
        assert found > figure.value
    elif figure.is_approx:
        assert abs(found - figure.value) <= Decimal("0.5")
    else:
        assert round_half_away(found, figure.decimals) == figure.value

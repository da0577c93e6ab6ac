"""A second evaluation of measures, which reads the answer files and counts.

It shares only the codebook's definitions with the rest of the project, so that a mistake in the
statistics or in the calibration cannot hide in both.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from analysis.codebook import Codebook, Measure, read_codebook
from analysis.ledger import PublishedFigure
from analysis.reference.units import national_population, units
from analysis.rounding import round_half_away

Rows = dict[str, dict[str, str]]


@dataclass
class Evaluation:
    """Figures computed from the answers of the project at `root`."""

    root: Path
    _answers: dict[int, Rows] = field(default_factory=dict)

    @cached_property
    def codebook(self) -> Codebook:
        return read_codebook(self.root / "data/codebook.yml")

    def answers(self, year: int) -> Rows:
        """Answers by unit as text, with last year's full-time equivalents where a unit was silent."""
        if year not in self._answers:
            path = self.root / f"data/{year}/answers.csv"
            with path.open(encoding="utf-8", newline="") as file:
                rows = {row["enhet"]: row for row in csv.DictReader(file)}
            for unit, variable, old, new, *_ in self._corrections(year):
                assert rows[unit][variable] == old
                rows[unit][variable] = new
            for unit, row in rows.items():
                if row["status"] == "not_started":
                    before = self.answers(year - 1)[unit]
                    row |= {v: before[v] for v in row if v.startswith("aarsverk_") and v in before}
                    row["silent"] = "yes"
            self._answers[year] = rows
        return self._answers[year]

    def _corrections(self, year: int) -> list[list[str]]:
        path = self.root / f"data/{year}/corrections.csv"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return list(csv.reader(lines))[1:]

    def prints_as(self, figure: PublishedFigure) -> bool:
        """Whether the answers give the figure as it was printed."""
        found = self.computed(figure)
        if found is None:
            return False
        if figure.is_lower_bound and "over" in figure.published_as:
            return found > figure.value
        if figure.is_approx:
            return abs(found - figure.value) <= Decimal("0.5")
        return round_half_away(found, figure.decimals) == figure.value

    def computed(self, figure: PublishedFigure) -> Decimal | None:
        """The figure computed from the answers; nothing when no measure gives it.

        Of several measures that are printed as one number, the one farthest from it.
        """
        measures = self.codebook.measure
        name = figure.id.removesuffix(".press")
        suffix = ".adjusted" if name.endswith(".adjusted") else ""
        match = re.fullmatch(r"(.+)\.(change_\w+)\.(\d{4})_(\d{4})", name.removesuffix(suffix))
        if match:
            stem, kind, first, then = match[1] + suffix, match[2], int(match[3]), int(match[4])
            if stem not in measures:
                return None
            before = self.value(measures[stem], first, answers_of=then)
            after = self.value(measures[stem], then, answers_of=then)
            return (after - before) * 100 / before if kind == "change_pct" else after - before
        if figure.statistic.startswith("range_"):
            ends = list(self._range(name))
            return (min if figure.statistic == "range_low" else max)(ends) if ends else None
        stem, _, last = name.rpartition(".")
        head, _, group = stem.rpartition(".")
        if head not in measures or group not in self._groups or stem in measures:
            head, group = stem, ""
        wanted = self._together.get(head, (head,))
        year = int(last) if last.isdigit() else 0
        found = [
            self.value(measures[m], year, group)
            for m in wanted
            if m in measures and year in self.codebook.years(measures[m])
        ]
        return max(found, key=lambda value: abs(value - figure.value)) if found else None

    @cached_property
    def _together(self) -> dict[str, tuple[str, ...]]:
        return {together.id: together.measures for together in self.codebook.ranges}

    @cached_property
    def _groups(self) -> dict[str, set[str]]:
        """The size classes and counties of every name that a figure may use for a group."""
        places = units(self.root, 2023, 2020)
        names = {*places["size_class"], *places["county_key"]}
        return {name: {name} for name in names} | {
            group.key: {*group.size_classes, *group.counties} for group in self.codebook.groups
        }

    def _range(self, name: str) -> Iterator[Decimal]:
        measures = self.codebook.measure
        if match := re.fullmatch(r"(.+)\.(low|high)\.(\d{4})", name):
            for item in self._together[match[1]]:
                yield self.value(measures[item], int(match[3]))
        elif match := re.fullmatch(r"(.+)\.share_(low|high)\.(\d{4})_(\d{4})", name):
            for year in range(int(match[3]), int(match[4]) + 1):
                yield self.value(measures[match[1]], year)
        elif match := re.fullmatch(r"(.+)\.size_(low|high)\.(\d{4})", name):
            for each in self.codebook.size_classes:
                yield self.value(measures[match[1]], int(match[3]), each.key)
        elif match := re.fullmatch(r"(.+)\.growth_(low|high)\.(\d{4})_(\d{4})", name):
            for item in self._together[match[1]]:
                before = self.value(measures[item], int(match[3]))
                yield (self.value(measures[item], int(match[4])) - before) * 100 / before
        elif match := re.fullmatch(r"(.+)\.(\w+)_(low|high)\.(\d{4})", name):
            for size in self._groups[match[2]]:
                yield self.value(measures[match[1]], int(match[4]), size)

    def value(self, measure: Measure, year: int, group: str = "", answers_of: int = 0) -> Decimal:
        """The measure in a year, for all units or those of a group."""
        frame, rows = units(self.root, year, 2020), self.answers(year)
        if group:
            names = self._groups[group]
            members = frame["size_class"].isin(names) | frame["county_key"].isin(names)
            rows = {unit: rows[unit] for unit in frame.index[members]}
        if measure.leave_out:
            said, rule = self.answers(answers_of or year), measure.leave_out
            rows = {u: r for u, r in rows.items() if said[u][rule.variable] not in rule.is_one_of}
        answered = [row for row in rows.values() if any(row[v] for v in measure.variables)]
        options = measure.options or ("1",)
        chosen = [row for row in answered if any(row[v] in options for v in measure.variables)]
        match measure.statistic:
            case "count":
                return Decimal(len(chosen))
            case "share":
                base = len(rows) if measure.base == "frame" else len(answered)
                return Decimal(100 * len(chosen)) / base
            case "total":
                return _total(rows, measure.variables, measure.distinct_by)
            case "ratio":
                part = _total(rows, measure.variables, measure.distinct_by)
                return 100 * part / _total(rows, measure.denominator, measure.distinct_by)
            case "rate":
                column = f"population_{measure.population}"
                people = (
                    int(frame.loc[list(rows), column].sum())
                    if group
                    else national_population(self.root, year, measure.population)
                )
                return measure.per * _total(rows, measure.variables) / people
        n = sum(
            any(row[v] for v in self._responding(measure, year))
            for row in rows.values()
            if "silent" not in row
        )
        return Decimal(n) if measure.statistic == "respondents" else Decimal(100 * n) / len(rows)

    def _responding(self, measure: Measure, year: int) -> tuple[str, ...]:
        if measure.variables:
            return measure.variables
        questions = self.codebook.section[measure.section].questions
        return tuple(v for q in questions if year in q.years for v in q.variables)


def _total(rows: Rows, variables: tuple[str, ...], distinct_by: str = "") -> Decimal:
    seen: set[str] = set()
    result = Decimal(0)
    for row in rows.values():
        team = row[distinct_by] if distinct_by else ""
        if not team or team not in seen:
            result += sum(Decimal(row[v]) for v in variables if row[v])
        seen.add(team)
    return result

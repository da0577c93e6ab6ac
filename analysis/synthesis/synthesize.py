"""Making the synthetic answers: solve, give out, write."""

from pathlib import Path

import numpy as np
import pandas as pd

from analysis.codebook import Codebook, Question, read_codebook
from analysis.ledger import read_ledger
from analysis.reference.units import national_population, units
from analysis.survey.answers import FIXED, answers_path
from analysis.synthesis.allocation import give_answers
from analysis.synthesis.calibration import (
    Frame,
    Node,
    Solution,
    all_points,
    calibrate,
    components,
)
from analysis.synthesis.fte_pattern import expected_fte
from analysis.synthesis.full_time import FullTime
from analysis.synthesis.recipe import Recipe, read_recipe
from analysis.synthesis.response import Response, response
from analysis.synthesis.targets import Target, targets
from analysis.synthesis.teams import amounts, team_codes
from analysis.synthesis.wishes import Wishes

_AGES = ("all", "adults", "children")


def synthesize(root: Path) -> tuple[Path, ...]:
    """Write `data/<year>/answers.csv` for every year of the recipe; returns the files, in order.

    The same codebook, ledger and recipe give the same bytes.

    Raises:
        CodebookError, LedgerError, RecipeError: mistakes in the input.
        CalibrationError: printed figures that cannot come out together.
    """
    synthesis = Synthesis(root)
    synthesis.run()
    return tuple(synthesis.write(year) for year in synthesis.recipe.years)


class Synthesis:
    """The answers while they are made: columns of text by year and variable."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.recipe: Recipe = read_recipe(root)
        self.codebook: Codebook = read_codebook(root / "data" / "codebook.yml")
        self.units = units(root, self.recipe.years[-1])
        ledger = read_ledger(root)
        self.targets = list(targets(self.codebook, ledger, set(self.recipe.not_followed)))
        self.response: Response = response(self.codebook, self.recipe, self.units)
        self.columns: dict[tuple[str, int], pd.Series] = {}
        self._solutions: dict[Node, Solution] = {}
        self._expected: dict[tuple[str, int], pd.Series] = {}
        self._wishes = Wishes(self.recipe, self._printed_totals(), self._expect)
        self._groups = self._named_groups()
        self._answered: dict[Node, pd.Series] = {
            (q.key, year): self.response.answered(q, year)
            for q in self.codebook.questions.values()
            for year in self.recipe.years
            if year in q.years
        }

    def run(self) -> None:
        """Solve and give out everything; figures that leave units out come last."""
        parts = components(self.codebook, self.recipe.years, self.targets)
        wanted = [self._wanted(nodes) for nodes in parts]
        order = sorted(range(len(parts)), key=lambda i: (_stage(wanted[i]), i))
        for i in order:
            if _stage(wanted[i]) == _LEAVES_OUT:
                self._groups |= self._kept_units(wanted[i])
            self._solve(parts[i], wanted[i])
        self._full_time_equivalents()

    def write(self, year: int) -> Path:
        """Write the answers of one year."""
        path = answers_path(self.root, year)
        path.parent.mkdir(parents=True, exist_ok=True)
        fixed = pd.DataFrame(
            {
                "enhet": self.units.index,
                "navn": self.units["name"].to_numpy(),
                "status": self.response.status[year].to_numpy(),
            },
            index=self.units.index,
        )[list(FIXED)]
        columns = {v: self.columns[v, year] for v in self.codebook.variables(year)}
        frame = fixed.join(pd.DataFrame(columns, index=self.units.index))
        path.write_text(frame.to_csv(index=False, lineterminator="\n"), encoding="utf-8", newline="")
        return path

    def _wanted(self, nodes: list[Node]) -> list[Target]:
        """The targets of a component; those of whole sections belong to its first question."""
        inside = set(nodes)
        found = []
        for target in self.targets:
            touched = {
                (self.codebook.question_of[v].key, p.year)
                for p in all_points(target)
                for v in p.measure.variables + p.measure.denominator
            } or {
                (self.codebook.section[p.measure.section].questions[0].key, p.year)
                for p in all_points(target)
            }
            if touched & inside:
                found.append(target)
        return found

    def _solve(self, nodes: list[Node], wanted: list[Target]) -> None:
        frame = Frame(
            self.codebook, self.units.index, self._groups, self._answered, self._populations(wanted)
        )
        solutions = calibrate(frame, nodes, wanted, self._wishes)
        self._solutions |= solutions
        for (key, year), solution in solutions.items():
            self._remember(self.codebook.questions[key], year, solution)
            self._give_out(self.codebook.questions[key], year, solution)

    def _remember(self, question: Question, year: int, solution: Solution) -> None:
        """Keep the shares found, as wishes for years without figures."""
        asked = self._asked(question, year)
        for variable, counts in solution.counts.items():
            n = counts.sum() if counts.shape[1] > 1 else int(asked[variable].sum())
            if n:
                shares = counts.sum(axis=0) / n
                self._wishes.solved.setdefault(variable, {})[year] = np.maximum(shares, 0.001)

    def _asked(self, question: Question, year: int) -> dict[str, pd.Series]:
        """Which units each variable is asked of: those who answer, where the filter lets it."""
        asked: dict[str, pd.Series] = {}
        for variable in question.variables:
            rule = self.codebook.filter_of(variable)
            if rule is None:
                asked[variable] = self._answered[question.key, year]
            elif (rule.variable, year) in self.columns:
                asked[variable] = self.columns[rule.variable, year].isin(rule.is_one_of)
        return asked

    def _give_out(self, question: Question, year: int, solution: Solution) -> None:
        if question.key in self.recipe.fte.shares:
            return
        asked = self._asked(question, year)
        if question.type == "id":
            kinds = pd.DataFrame(
                {
                    v: self.columns[v, year]
                    for q in self.codebook.section_of[question.key].questions
                    if q.type == "multi" and q.filter == question.filter
                    for v in q.variables
                }
            )
            units_asked = asked[question.key]
            codes = team_codes(self.recipe, self.units, units_asked, kinds, year)
            self.columns[question.key, year] = codes
        elif question.type in ("fte", "number"):
            self._give_amounts(question, year, solution, pd.DataFrame(asked))
        else:
            given = give_answers(
                self.codebook, self.recipe, self.units, question, year, solution, asked
            )
            self.columns |= {(variable, year): answers for variable, answers in given.items()}

    def _give_amounts(
        self, question: Question, year: int, solution: Solution, asked: pd.DataFrame
    ) -> None:
        shared = next(
            (m.distinct_by for m in self.codebook.measures if set(m.variables) & set(question.variables)),
            "",
        )
        teams = self.columns[shared, year] if shared else pd.Series(pd.NA, index=asked.index, dtype="str")
        given = amounts(self.recipe, self.units, question, year, asked, solution.sums, teams)
        for variable, values in given.items():
            texts = _tenths(values) if question.type == "fte" else pd.Series(values).astype("str")
            texts.index = asked.index
            self.columns[variable, year] = texts.where(asked[variable])

    def _full_time_equivalents(self) -> None:
        silent = {year: status == "not_started" for year, status in self.response.status.items()}
        full_time = FullTime(self.codebook, self.recipe, self._wishes, self._solutions, silent)
        for question in self.codebook.questions.values():
            if question.key in self.recipe.fte.shares and not question.sums_to:
                for (key, year), table in full_time.tables(question).items():
                    for variable, values in zip(self.codebook.questions[key].variables, table.T, strict=True):
                        texts = _tenths(values)
                        texts.index = self.units.index
                        self.columns[variable, year] = texts.where(~silent[year])

    def _expect(self, group: str, year: int) -> pd.Series:
        if (group, year) not in self._expected:
            self._expected[group, year] = expected_fte(self.recipe, self.units, group, year)
        return self._expected[group, year]

    def _printed_totals(self) -> dict[tuple[str, int], float]:
        """Printed sums of whole questions, or else what the printed change to the next one leaves."""
        whole = {frozenset(q.variables): q.key for q in self.codebook.questions.values()}
        totals: dict[tuple[str, int], float] = {}
        changes: dict[tuple[tuple[str, int], tuple[str, int]], float] = {}
        for target in self.targets:
            nodes = tuple(
                (whole[frozenset(p.measure.variables)], p.year)
                for p in target.points
                if p.measure.statistic == "total"
                and not p.group
                and not p.measure.leave_out
                and frozenset(p.measure.variables) in whole
            )
            middle = (target.low + target.high) / 2
            if target.kind == "level" and len(nodes) == 1:
                totals[nodes[0]] = middle
            elif target.kind == "change_abs" and len(nodes) == 2:
                changes[nodes[0], nodes[1]] = middle
        for (before, after), change in changes.items():
            if after in totals:
                totals.setdefault(before, totals[after] - change)
        return totals

    def _named_groups(self) -> dict[str, pd.Series]:
        size, county = self.units["size_class"], self.units["county_key"]
        groups = {key: size == key for key in sorted(size.unique())}
        groups |= {key: county == key for key in sorted(county.unique())}
        for group in self.codebook.groups:
            groups[group.key] = size.isin(group.size_classes) | county.isin(group.counties)
        return groups

    def _kept_units(self, wanted: list[Target]) -> dict[str, pd.Series]:
        """For measures that leave units out: the units that stay, by their answer in the later year."""
        kept = {}
        for target in wanted:
            measure = target.points[0].measure if target.points else None
            if measure and measure.leave_out:
                said = self.columns[measure.leave_out.variable, target.points[-1].year]
                kept[f"!{measure.id}"] = ~said.isin(measure.leave_out.is_one_of)
        return kept

    def _populations(self, wanted: list[Target]) -> dict[tuple[int, str, str], int]:
        found = {}
        for point in (p for target in wanted for p in all_points(target)):
            year, group = point.year, point.group
            if point.measure.statistic == "rate":
                for age in _AGES:
                    found[year, group, age] = (
                        int(units(self.root, year)[f"population_{age}"][self._groups[group]].sum())
                        if group
                        else national_population(self.root, year, age)
                    )
        return found


_FIGURES, _WISHES, _LEAVES_OUT = range(3)


def _stage(wanted: list[Target]) -> int:
    """Components with figures first, since others take their wishes from them."""
    if any(p.measure.leave_out for target in wanted for p in all_points(target)):
        return _LEAVES_OUT
    return _FIGURES if wanted else _WISHES


def _tenths(values: np.ndarray) -> pd.Series:
    """Tenths as text with one decimal."""
    return pd.Series([f"{value // 10}.{value % 10}" for value in values.tolist()])

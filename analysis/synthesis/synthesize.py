"""Making the synthetic answers: solve, give out, write."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from analysis.codebook import Question, read_codebook
from analysis.coding.codings import answers_to, open_questions
from analysis.coding.rows import rows_path, rows_text
from analysis.ledger import read_ledger
from analysis.reference.counties import county_keys
from analysis.reference.division import division_of
from analysis.reference.units import units
from analysis.survey.answers import FIXED, answers_path
from analysis.survey.corrections import COLUMNS, corrections_path
from analysis.synthesis.allocation import give_answers
from analysis.synthesis.amounts import give_amounts, tenths
from analysis.synthesis.calibration import calibrate
from analysis.synthesis.coders import coded_rows
from analysis.synthesis.components import Node, components, nodes_of
from analysis.synthesis.fte_pattern import expected_fte
from analysis.synthesis.full_time import FullTime
from analysis.synthesis.groups import kept_units, named_groups, populations
from analysis.synthesis.misprints import corrections_text, plant
from analysis.synthesis.recipe import read_recipe
from analysis.synthesis.response import response
from analysis.synthesis.targets import Target, all_points, targets
from analysis.synthesis.teams import team_codes
from analysis.synthesis.totals import printed_totals
from analysis.synthesis.unknowns import Frame, Solution
from analysis.synthesis.wishes import Wishes


def synthesize(root: Path) -> tuple[Path, ...]:
    """Write `data/<year>/answers.csv` for every year of the recipe; returns the files, in order.

    A year with misprints gets a `corrections.csv` as well, which puts them right, and one with open
    answers the codes of them.

    The same codebook, ledger and recipe give the same bytes.

    Raises:
        CodebookError, LedgerError, RecipeError: mistakes in the input.
        CalibrationError: printed figures that cannot come out together.
    """
    synthesis = Synthesis(root)
    synthesis.run()
    return tuple(file for year in synthesis.recipe.years for file in synthesis.write(year))


class Synthesis:
    """The answers while they are made: a column of texts by variable and year."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.recipe, self.codebook = (
            read_recipe(root),
            read_codebook(root / "data" / "codebook.yml"),
        )
        self._division = division_of(root, self.recipe.years[-1])
        self.units = units(root, self.recipe.years[-1])
        self.columns: dict[Node, pd.Series] = {}
        skipped = set(self.recipe.not_followed)
        ledger, counties = read_ledger(root), county_keys(root)
        self._targets = list(targets(self.codebook, ledger, skipped, self.recipe.years, counties))
        self._solutions: dict[Node, Solution] = {}
        self._groups = named_groups(self.codebook, self.units)
        self._response = response(self.codebook, self.recipe, self.units, self._groups)
        self._answered = {
            (q.key, year): self._response.answered(q, year)
            for q in self.codebook.questions.values()
            for year in self.recipe.years
            if year in q.years
        }
        self._expected: dict[tuple[str, int], pd.Series] = {}
        self._wishes = Wishes(
            self.recipe, printed_totals(self.codebook, self._targets), self._expect
        )

    def run(self) -> None:
        """Solve and give out everything, questions with figures first, since others follow them."""
        parts = components(self.codebook, self.recipe.years, self._targets)
        wanted = [self._wanted(nodes) for nodes in parts]
        for i in sorted(range(len(parts)), key=lambda i: (_stage(wanted[i]), i)):
            self._groups |= kept_units(wanted[i], self.columns)
            self._solve(parts[i], wanted[i])
        for question in self.codebook.questions.values():
            if question.key in self.recipe.fte.shares and not question.sums_to:
                self._give_full_time(question)

    def write(self, year: int) -> tuple[Path, ...]:
        """Write the answers of one year, misprinted where the recipe says, and their corrections."""
        columns, path = self.columns, answers_path(self.root, year)
        path.parent.mkdir(parents=True, exist_ok=True)
        written = [path]
        if year in self.recipe.misprints:
            columns, rows = plant(self.recipe, self.codebook, columns, year)
            written.append(corrections_path(self.root, year))
            written[-1].write_text(corrections_text(COLUMNS, rows), encoding="utf-8", newline="")
        names = (self.units.index, self.units["name"], self._response.final_status(year))
        fixed = {column: pd.Series(list(texts)) for column, texts in zip(FIXED, names, strict=True)}
        variables = self.codebook.variables(year)
        given = {
            v: columns[v, year].reset_index(drop=True)
            for v in variables
            if year >= self.recipe.since.get(v, year)
        }
        table = pd.DataFrame(fixed | given).reindex(columns=[*FIXED, *variables])
        text = table.to_csv(index=False, lineterminator="\n")
        path.write_text(text, encoding="utf-8", newline="")
        return (*written, *self._write_codes(year))

    def _write_codes(self, year: int) -> Iterator[Path]:
        """What the invented coders made of the open answers."""
        for question in open_questions(self.codebook, year):
            if question.key in self.recipe.coding:
                answers = answers_to(self.columns[question.key, year])
                path = rows_path(self.root, year, question.key)
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(rows_text(coded_rows(self.recipe, question, year, answers)))
                yield path

    def _wanted(self, nodes: list[Node]) -> list[Target]:
        """The targets that speak of the questions of a component."""
        return [
            target
            for target in self._targets
            if any(set(nodes_of(self.codebook, point)) & set(nodes) for point in all_points(target))
        ]

    def _solve(self, nodes: list[Node], wanted: list[Target]) -> None:
        people = populations(self.root, self._division, wanted, self._groups)
        frame = Frame(self.codebook, self.units.index, self._groups, self._answered, people)
        solutions = calibrate(frame, nodes, wanted, self._wishes)
        self._solutions |= solutions
        for (key, year), solution in solutions.items():
            question = self.codebook.questions[key]
            asked = self._asked(question, year)
            for variable, counts in solution.counts.items():
                n = int(asked[variable].sum())
                self._wishes.remember(variable, year, counts.sum(axis=0).astype(float), n)
            if key not in self.recipe.fte.shares:
                given = self._given(question, year, solution, asked)
                self.columns |= {(variable, year): texts for variable, texts in given.items()}

    def _asked(self, question: Question, year: int) -> dict[str, pd.Series]:
        """Which units each variable is asked of: those who answer, where the filter lets it."""
        asked: dict[str, pd.Series] = {}
        for variable in question.variables:
            rule = self.codebook.filter_of(variable)
            asked[variable] = (
                self.columns[rule.variable, year].isin(rule.is_one_of)
                if rule
                else self._answered[question.key, year]
            )
        return asked

    def _given(
        self, question: Question, year: int, solution: Solution, asked: dict[str, pd.Series]
    ) -> dict[str, pd.Series]:
        if question.type == "id":
            kinds = self._same_filter(question, year)
            return {
                v: team_codes(self.recipe, self.units, asked[v], kinds, year)
                for v in question.variables
            }
        if question.type in ("fte", "number"):
            teams = self._teams(question, year)
            return give_amounts(self.recipe, self.units, question, year, solution, asked, teams)
        return give_answers(self.recipe, self.units, question, year, solution, asked)

    def _same_filter(self, question: Question, year: int) -> pd.DataFrame:
        """The multiple-choice answers asked of the same units: what kinds of team they have."""
        kinds = [q for q in self.codebook.section_of[question.key].questions if q.type == "multi"]
        variables = [v for q in kinds if q.filter == question.filter for v in q.variables]
        return pd.DataFrame({v: self.columns[v, year] for v in variables})

    def _teams(self, question: Question, year: int) -> pd.Series:
        """The code that ties units with a shared amount together, where a measure says so."""
        for measure in self.codebook.measures:
            if measure.distinct_by and set(measure.variables) & set(question.variables):
                return self.columns[measure.distinct_by, year]
        return pd.Series(pd.NA, index=self.units.index, dtype="str")

    def _give_full_time(self, base: Question) -> None:
        status = self._response.status
        silent = {year: status[year] == "not_started" for year in self.recipe.years}
        full_time = FullTime(self.codebook, self.recipe, self._wishes, self._solutions, silent)
        for (key, year), table in full_time.tables(base).items():
            variables = self.codebook.questions[key].variables
            for variable, values in zip(variables, table.T, strict=True):
                texts = tenths(values, self.units.index)
                self.columns[variable, year] = texts.where(~silent[year])

    def _expect(self, group: str, year: int) -> pd.Series:
        if (group, year) not in self._expected:
            self._expected[group, year] = expected_fte(self.recipe, self.units, group, year)
        return self._expected[group, year]


def _stage(wanted: list[Target]) -> int:
    """Figures first, then what follows them, then figures that leave out units by their answers."""
    leaves_out = any(p.measure.leave_out for target in wanted for p in all_points(target))
    return 2 if leaves_out else 0 if wanted else 1

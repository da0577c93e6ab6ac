"""The unknowns of a component: how many units gave each answer, and how large each sum is.

For a closed question the unknowns are numbers of units by option and block; for multiple choice and
open answers, how many chose or wrote; for amounts, the national sum of each variable, and the sum of
the question in each block where a figure speaks of a group. Blocks are units that are in the same of
the groups that figures name.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.synthesis.components import Node, nodes_of, source_of
from analysis.synthesis.program import Floats, Form, Program, added
from analysis.synthesis.targets import Point, Target, all_points
from analysis.synthesis.wishes import Wishes

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Frame:
    """What is known of the units: groups, who answered, and inhabitants by year, group and age."""

    codebook: Codebook
    units: pd.Index
    groups: dict[str, pd.Series]
    answered: dict[Node, pd.Series]
    population: dict[tuple[int, str, str], int]


@dataclass(frozen=True)
class Solution:
    """What was solved for one question in one year.

    `block` is the block number of every unit; `counts[variable]` has a row per block and a column
    per option (one column for multiple choice and open answers); `sums[variable]` is a national sum,
    in tenths for full-time equivalents; `block_sums` the question's sum in each block, if needed.
    """

    block: pd.Series
    counts: dict[str, Ints] = field(default_factory=dict)
    sums: dict[str, int] = field(default_factory=dict)
    block_sums: Ints | None = None


def group_name(point: Point) -> str:
    """The group that a point speaks of; a measure that leaves units out has a group of its own."""
    return point.group or (f"!{point.measure.id}" if point.measure.leave_out else "")


class Unknowns:
    """The unknowns of some questions, in a program that keeps the rules of the form."""

    def __init__(
        self, frame: Frame, nodes: list[Node], wanted: list[Target], wishes: Wishes
    ) -> None:
        self.frame, self.codebook, self.program = frame, frame.codebook, Program()
        self._nodes, self._wishes = nodes, wishes
        self.block = {node: self._blocks(node, wanted) for node in nodes}
        self.answers: dict[Node, list[list[Form]]] = {}
        self.sums: dict[Node, Form] = {}
        self.block_sums: dict[Node, list[Form]] = {}
        self._about: dict[Node, Floats] = {}
        self._printed = bool(wanted)
        for key, year in nodes:
            self._add(self.codebook.questions[key], year)

    def solved(self) -> dict[Node, Solution]:
        """The solution of every question; raises `Infeasible`."""
        values = self.program.solve()

        def value(form: Form) -> int:
            return round(form.constant + sum(float(values[u]) * w for u, w in form.weights.items()))

        def table(rows: list[list[Form]]) -> Ints:
            return np.array([[value(form) for form in row] for row in rows], dtype=np.int64)

        solutions: dict[Node, Solution] = {}
        for node in self._nodes:
            variables = self.codebook.questions[node[0]].variables
            year, sums = node[1], self.block_sums.get(node)
            solutions[node] = Solution(
                self.block[node],
                {v: table(self.answers[v, year]) for v in variables if (v, year) in self.answers},
                {v: value(self.sums[v, year]) for v in variables if (v, year) in self.sums},
                np.array([value(form) for form in sums], dtype=np.int64) if sums else None,
            )
        return solutions

    def members(self, key: str, year: int, group: str) -> list[int]:
        """The blocks of which the group consists; all of them for no group."""
        block = self.block[key, year]
        return sorted(set(block[self.frame.groups[group]] if group else block))

    def base(self, question: Question, variable: str, year: int) -> tuple[list[Form], Floats]:
        """How many units the variable is asked of in each block, and about how many that is."""
        block = self.block[question.key, year]
        rule = self.codebook.filter_of(variable)
        if rule is None:
            asked = self.frame.answered[question.key, year]
            numbers = np.bincount(block[asked], minlength=block.max() + 1).astype(float)
            return [Form({}, n) for n in numbers.tolist()], numbers
        source = self.codebook.question_of[rule.variable]
        options = [0] if source.type == "multi" else _positions(source, rule.is_one_of)
        rows = self.answers[rule.variable, year]
        about = self._about[rule.variable, year][:, options].sum(axis=1)
        return [added([row[i] for i in options]) for row in rows], about

    def _blocks(self, node: Node, wanted: list[Target]) -> pd.Series:
        """A question shares its blocks with the one that its filter looks at."""
        key, year = node
        questions = self.codebook.questions.values()
        related = {key, source_of(self.codebook, self.codebook.questions[key])}
        related |= {q.key for q in questions if source_of(self.codebook, q) == key}
        names = {
            group_name(point)
            for target in wanted
            for point in all_points(target)
            if point.year == year and {k for k, _ in nodes_of(self.codebook, point)} & related
        }
        signature = pd.Series(0, index=self.frame.units)
        for place, name in enumerate(sorted(names - {""})):
            signature = signature + self.frame.groups[name].astype(int) * 2**place
        return pd.Series(pd.factorize(signature, sort=True)[0], index=self.frame.units)

    def _add(self, question: Question, year: int) -> None:
        if question.type in ("fte", "number"):
            self._add_sums(question, year)
        elif question.type != "id":
            for line in question.lines:
                self._add_line(question, line, year)

    def _add_line(self, question: Question, line: tuple[str, ...], year: int) -> None:
        bases, about = self.base(question, line[0], year)
        for variable in line:
            shares = self._wishes.shares(question, variable, year, printed=self._printed)
            wish = np.outer(about, shares)
            rows = [[self.program.wished(w) for w in row] for row in wish.tolist()]
            self.answers[variable, year], self._about[variable, year] = rows, wish
        for number, base in enumerate(bases):
            chosen = {v: self.answers[v, year][number] for v in line}
            if question.type == "multi":
                self._everyone_chooses(question, chosen, base)
            elif question.type == "text":
                self.program.between(base - added(chosen[line[0]]), 0, np.inf)
            else:
                self.program.between(added(chosen[line[0]]) - base, 0, 0)

    def _everyone_chooses(
        self, question: Question, chosen: dict[str, list[Form]], base: Form
    ) -> None:
        """Everyone asked chooses something, and an exclusive option alone."""
        alone = [v for v in chosen if v.rsplit("__", 1)[1] in question.exclusive]
        free = base - added([chosen[v][0] for v in alone])
        others = [chosen[v][0] for v in chosen if v not in alone]
        for form in (free, *(free - other for other in others), added(others) - free):
            self.program.between(form, 0, np.inf)

    def _add_sums(self, question: Question, year: int) -> None:
        node = (question.key, year)
        for variable, wish in self._wishes.sums(question, year).items():
            self.sums[variable, year] = self.program.wished(wish)
        total = self.total(question, year)
        for part, whole in question.at_most.items():
            low, high = (self.sums[f"{question.key}__{item}", year] for item in (part, whole))
            self.program.between(high - low, 0, np.inf)
        if question.sums_to:
            base = self.total(self.codebook.questions[question.sums_to], year)
            self.program.between(total - base, 0, 0)
        block = self.block[node]
        if block.max() > 0:
            expected = self._wishes.block_sums(question, year, block)
            self.block_sums[node] = [self.program.wished(wish) for wish in expected.tolist()]
            self.program.between(total - added(self.block_sums[node]), 0, 0)

    def total(self, question: Question, year: int) -> Form:
        """The national sum of a question, in tenths for full-time equivalents."""
        return added([self.sums[v, year] for v in question.variables])


def _positions(question: Question, keys: tuple[str, ...]) -> list[int]:
    return [i for i, option in enumerate(question.options) if option.key in keys]

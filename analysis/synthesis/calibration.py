"""Calibration: how many units gave each answer, so that the printed figures come out.

The unknowns are, for each question in each year, the number of units behind every answer (or the
tenths of full-time equivalents behind every variable), in blocks of units where a figure speaks of a
group. Questions that a figure, a filter or a common sum connects are solved together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from analysis.codebook import Codebook, Measure, Question
from analysis.errors import UserError
from analysis.synthesis.program import NOTHING, Form, Infeasible, Program
from analysis.synthesis.targets import Point, Target
from analysis.synthesis.wishes import Wishes

Node = tuple[str, int]
TENTHS = 0.1


class CalibrationError(UserError):
    """Printed figures that cannot come out together."""


@dataclass(frozen=True)
class Solution:
    """What was solved for one question in one year.

    `block` is the block number of every unit; `counts[variable]` has a row per block and a column
    per option (one column for multiple choice and open answers); `sums[variable]` is a national sum,
    in tenths for full-time equivalents; `block_sums` the question's sum in each block, if needed.
    """

    block: pd.Series
    counts: dict[str, np.ndarray] = field(default_factory=dict)
    sums: dict[str, int] = field(default_factory=dict)
    block_sums: np.ndarray | None = None


@dataclass(frozen=True)
class Frame:
    """What the calibration needs to know of the units: groups, respondents and populations."""

    codebook: Codebook
    units: pd.Index
    groups: dict[str, pd.Series]
    answered: dict[Node, pd.Series]
    population: dict[tuple[int, str, str], int]


def components(codebook: Codebook, years: Iterable[int], wanted: list[Target]) -> list[list[Node]]:
    """Questions by year that must be solved together, each list and the lists in the form's order."""
    nodes = [(q.key, y) for q in codebook.questions.values() for y in years if y in q.years]
    leader = {node: node for node in nodes}

    def find(node: Node) -> Node:
        while leader[node] != node:
            node = leader[node]
        return node

    def join(group: list[Node]) -> None:
        roots = sorted({find(node) for node in group if node in leader}, key=nodes.index)
        for root in roots[1:]:
            leader[root] = roots[0]

    for target in wanted:
        join([node for point in all_points(target) for node in nodes_of(codebook, point)])
    for question in codebook.questions.values():
        for year in question.years:
            related = [question.key]
            if question.filter:
                source = question.filter.variable
                known = source if source in codebook.questions else codebook.question_of[source].key
                related.append(known)
            if question.sums_to:
                related.append(question.sums_to)
            join([(key, year) for key in related])
    found: dict[Node, list[Node]] = {}
    for node in nodes:
        found.setdefault(find(node), []).append(node)
    return list(found.values())


def all_points(target: Target) -> list[Point]:
    """Every point that a target speaks of."""
    return [*target.points, *(point for pair in target.pairs for point in pair)]


def nodes_of(codebook: Codebook, point: Point) -> list[Node]:
    """The questions behind a measure, in the point's year."""
    named = point.measure.variables + point.measure.denominator
    keys = dict.fromkeys(codebook.question_of[v].key for v in named)
    return [(key, point.year) for key in keys]


class Calibration:
    """The program of one component: unknowns first, then one condition per target."""

    def __init__(self, frame: Frame, nodes: list[Node], wanted: list[Target], wishes: Wishes) -> None:
        self._frame, self._codebook, self._wishes = frame, frame.codebook, wishes
        self._nodes, self._program = nodes, Program()
        self._block = {node: self._blocks(node, wanted) for node in nodes}
        self._answers: dict[tuple[str, int], list[list[Form]]] = {}
        self._sums: dict[tuple[str, int], Form] = {}
        self._block_sums: dict[Node, list[Form]] = {}
        self._wish: dict[tuple[str, int], np.ndarray] = {}
        for key, year in nodes:
            self._add(self._codebook.questions[key], year)
        for target in wanted:
            self._demand(target)

    def solve(self) -> dict[Node, Solution]:
        """The solution of every question in the component; raises `Infeasible`."""
        values = self._program.solve()

        def value(form: Form) -> int:
            exact = form.constant + sum(values[u] * w for u, w in form.weights.items())
            return int(round(exact))

        solutions = {}
        for key, year in self._nodes:
            question, node = self._codebook.questions[key], (key, year)
            solutions[node] = Solution(
                self._block[node],
                {
                    v: np.array([[value(f) for f in row] for row in self._answers[v, year]])
                    for v in question.variables
                    if (v, year) in self._answers
                },
                {v: value(self._sums[v, year]) for v in question.variables if (v, year) in self._sums},
                np.array([value(f) for f in self._block_sums[node]])
                if node in self._block_sums
                else None,
            )
        return solutions

    def _blocks(self, node: Node, wanted: list[Target]) -> pd.Series:
        """Units with the same membership in every group that a figure of the question names."""
        key, year = node
        related = {key}
        question = self._codebook.questions[key]
        if question.filter:
            source = question.filter.variable
            related.add(
                source if source in self._codebook.questions else self._codebook.question_of[source].key
            )
        related |= {
            q.key
            for q in self._codebook.questions.values()
            if q.filter and q.filter.variable.split("__")[0] == key
        }
        names = {
            name
            for target in wanted
            for point in all_points(target)
            if point.year == year and {k for k, _ in nodes_of(self._codebook, point)} & related
            for name in (point.group, f"!{point.measure.id}" if point.measure.leave_out else "")
            if name
        }
        memberships = [self._frame.groups[name] for name in sorted(names)]
        if not memberships:
            return pd.Series(0, index=self._frame.units)
        signature = sum(member * 2**place for place, member in enumerate(memberships))
        return pd.Series(pd.factorize(signature, sort=True)[0], index=self._frame.units)

    def _add(self, question: Question, year: int) -> None:
        match question.type:
            case "id":
                return
            case "fte" | "number":
                self._add_sums(question, year)
            case "text":
                for variable in question.variables:
                    self._add_counts(question, variable, year, ("",))
            case "multi":
                for line in question.lines:
                    self._add_choices(question, line, year)
            case _:
                for variable in question.variables:
                    self._add_options(question, variable, year)

    def _base(self, question: Question, variable: str, year: int) -> tuple[list[Form], np.ndarray]:
        """How many units the variable is asked of in each block, and about how many that is."""
        block = self._block[question.key, year]
        rule = self._codebook.filter_of(variable)
        if rule is None:
            asked = self._frame.answered[question.key, year]
            numbers = np.bincount(block[asked], minlength=block.max() + 1)
            return [Form({}, float(n)) for n in numbers], numbers.astype(float)
        source = self._codebook.question_of[rule.variable]
        rows, wish = self._answers[rule.variable, year], self._wish[rule.variable, year]
        chosen = (
            [0]
            if source.type == "multi"
            else [i for i, o in enumerate(source.options) if o.key in rule.is_one_of]
        )
        return [sum((row[i] for i in chosen), NOTHING) for row in rows], wish[:, chosen].sum(axis=1)

    def _add_counts(self, question: Question, variable: str, year: int, options: tuple[str, ...]) -> list[Form]:
        bases, about = self._base(question, variable, year)
        shares = self._wishes.shares(question, variable, year)
        wish = np.outer(about, shares)
        rows = [[self._program.wished(w) for w in row] for row in wish]
        for row, base in zip(rows, bases, strict=True):
            for form in row:
                self._program.between(base - form, 0, np.inf)
        self._answers[variable, year], self._wish[variable, year] = rows, wish
        return bases

    def _add_options(self, question: Question, variable: str, year: int) -> None:
        bases = self._add_counts(question, variable, year, tuple(o.key for o in question.options))
        for row, base in zip(self._answers[variable, year], bases, strict=True):
            self._program.between(sum(row, NOTHING) - base, 0, 0)

    def _add_choices(self, question: Question, line: tuple[str, ...], year: int) -> None:
        """Everyone asked chooses something, and an exclusive option alone."""
        for variable in line:
            bases = self._add_counts(question, variable, year, ("1",))
        alone = {v for v in line if v.rsplit("__", 1)[1] in question.exclusive}
        for b, base in enumerate(bases):
            chosen = {v: self._answers[v, year][b][0] for v in line}
            open_to_others = base - sum((chosen[v] for v in alone), NOTHING)
            others = [v for v in line if v not in alone]
            for v in others:
                self._program.between(open_to_others - chosen[v], 0, np.inf)
            self._program.between(
                sum((chosen[v] for v in others), NOTHING) - open_to_others, 0, np.inf
            )

    def _add_sums(self, question: Question, year: int) -> None:
        node = (question.key, year)
        wish = self._wishes.sums(question, year)
        for variable in question.variables:
            self._sums[variable, year] = self._program.wished(wish[variable])
        whole = sum((self._sums[v, year] for v in question.variables), NOTHING)
        for part, total in question.at_most.items():
            forms = (self._sums[f"{question.key}__{item}", year] for item in (total, part))
            high, low = forms
            self._program.between(high - low, 0, np.inf)
        if question.sums_to:
            other = self._codebook.questions[question.sums_to].variables
            base = sum((self._sums[v, year] for v in other), NOTHING)
            self._program.between(whole - base, 0, 0)
        block = self._block[node]
        if block.max() > 0:
            expected = self._wishes.block_sums(question, year, block)
            self._block_sums[node] = [self._program.wished(w) for w in expected]
            self._program.between(whole - sum(self._block_sums[node], NOTHING), 0, 0)

    def _demand(self, target: Target) -> None:
        if target.kind == "level":
            value, over = self._value(target.points[0])
            self._inside(value, over, target)
        elif target.kind in ("lowest", "highest"):
            self._demand_end(target)
        else:
            (before, over_before), (after, over_after) = (self._value(p) for p in target.points)
            if target.kind == "change_pct":
                self._inside((after - before) * 100.0, before, target)
            else:
                ratio = after * (1 / over_after.constant) - before * (1 / over_before.constant)
                self._inside(ratio, Form({}, 1.0), target)

    def _demand_end(self, target: Target) -> None:
        values = [self._value(point) for point in target.points]
        for before, after in target.pairs:
            first, last = self._value(before)[0], self._value(after)[0]
            values.append(((last - first) * 100.0, first))
        sign = 1.0 if target.kind == "lowest" else -1.0
        near, far = (target.low, target.high) if sign > 0 else (target.high, target.low)
        values = [(v * (1 / self._program.about(o)), o * (1 / self._program.about(o))) for v, o in values]
        for value, over in values:
            self._program.between((value - over * near) * sign, 0, np.inf)
        self._program.one_is_at_most([(v - o * far) * sign for v, o in values], 0.0)

    def _inside(self, value: Form, over: Form, target: Target) -> None:
        scale = 1 / self._program.about(over)
        low, high = (value - over * end * 1.0 for end in (target.low, target.high))
        low, high = low * scale, high * scale
        if not low.weights and (low.constant < 0 or high.constant > 0):
            raise CalibrationError(
                [
                    f"{target.figure}: is {value.constant / over.constant:.2f} whatever the answers are, "
                    "not what is printed; correct the respondents in the codebook or list the figure "
                    "under not_followed in data/synthesis.yml"
                ]
            )
        self._program.between(low, 0, np.inf)
        self._program.between(high, -np.inf, 0)

    def _value(self, point: Point) -> tuple[Form, Form]:
        """The measure as one form over another, in the unit that is printed."""
        measure, year = point.measure, point.year
        one = Form({}, 1.0)
        match measure.statistic:
            case "total":
                return self._total(measure, measure.variables, point), one
            case "rate":
                people = self._frame.population[year, point.group, measure.population]
                value = self._total(measure, measure.variables, point)
                return value * float(measure.per), Form({}, float(people))
            case "ratio":
                part = self._total(measure, measure.variables, point)
                return part * 100.0, self._total(measure, measure.denominator, point)
            case "share":
                base = self._asked(measure, point)
                return self._chosen(measure, point) * 100.0, base
            case "count":
                return self._chosen(measure, point), one
            case "respondents":
                return self._responded(measure, point), one
            case "respondents_share":
                return self._responded(measure, point) * 100.0, Form({}, float(len(self._frame.units)))

    def _total(self, measure: Measure, variables: tuple[str, ...], point: Point) -> Form:
        group = point.group or (f"!{measure.id}" if measure.leave_out else "")
        unit = TENTHS if self._codebook.question_of[variables[0]].type == "fte" else 1.0
        if not group:
            return sum((self._sums[v, point.year] for v in variables), NOTHING) * unit
        total = NOTHING
        for key in dict.fromkeys(self._codebook.question_of[v].key for v in variables):
            question = self._codebook.questions[key]
            if not set(question.variables) <= set(variables):
                raise CalibrationError(
                    [f"{measure.id}: a figure for the group {group!r} needs all items of {key!r}"]
                )
            for b in self._members(key, point.year, group):
                total = total + self._block_sums[key, point.year][b]
        return total * unit

    def _members(self, key: str, year: int, group: str) -> list[int]:
        """The blocks of which the group consists."""
        block = self._block[key, year]
        if not group:
            return list(range(block.max() + 1))
        return sorted(set(block[self._frame.groups[group]]))

    def _asked(self, measure: Measure, point: Point) -> Form:
        question = self._codebook.question_of[measure.variables[0]]
        members = self._members(question.key, point.year, point.group)
        if measure.base == "frame":
            block = self._block[question.key, point.year]
            return Form({}, float(block.isin(members).sum()))
        bases, _ = self._base(question, measure.variables[0], point.year)
        return sum((bases[b] for b in members), NOTHING)

    def _chosen(self, measure: Measure, point: Point) -> Form:
        question = self._codebook.question_of[measure.variables[0]]
        members = self._members(question.key, point.year, point.group)
        if len(measure.variables) > 1:
            alone = [v for v in question.variables if v not in measure.variables]
            if [v.rsplit("__", 1)[1] for v in alone] != list(question.exclusive):
                raise CalibrationError(
                    [f"{measure.id}: 'any of' can be calibrated only against the exclusive option"]
                )
            rows = [self._answers[v, point.year] for v in alone]
            none = sum((row[b][0] for row in rows for b in members), NOTHING)
            return self._asked(measure, point) - none
        options = [o.key for o in question.options]
        columns = [options.index(key) for key in measure.options] or [0]
        rows = self._answers[measure.variables[0], point.year]
        return sum((rows[b][c] for b in members for c in columns), NOTHING)

    def _responded(self, measure: Measure, point: Point) -> Form:
        if not measure.variables:
            return Form({}, float(self._codebook.section[measure.section].respondents[point.year]))
        question = self._codebook.question_of[measure.variables[0]]
        if question.type == "text":
            rows = self._answers[measure.variables[0], point.year]
            return sum((form for row in rows for form in row), NOTHING)
        if question.type in ("fte", "number"):
            return Form({}, float(self._frame.answered[question.key, point.year].sum()))
        bases, _ = self._base(question, measure.variables[0], point.year)
        return sum(bases, NOTHING)


def calibrate(
    frame: Frame, nodes: list[Node], wanted: list[Target], wishes: Wishes
) -> dict[Node, Solution]:
    """Solve one component for the targets that speak of it.

    Raises:
        CalibrationError: they cannot all come out.
    """
    try:
        return Calibration(frame, nodes, wanted, wishes).solve()
    except Infeasible:
        raise CalibrationError(
            [
                f"{target.figure}: cannot come out together with the other figures of its questions; "
                "list one of them under not_followed in data/synthesis.yml"
                for target in wanted
            ]
        ) from None

"""A tally: one measure in one year, unit by unit, before anyone asks for a group of them.

The answers are looked up once; every group is then a selection of the tally's rows.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.codebook import Measure
from analysis.survey import Survey

Flags = npt.NDArray[np.bool_]
Sums = npt.NDArray[np.object_]


@dataclass(frozen=True)
class Tally:
    """A measure's answers in `year`; every array has one element per reporting unit."""

    survey: Survey
    measure: Measure
    year: int

    @property
    def units(self) -> pd.Index:
        """The reporting units of the year, in the order of the arrays."""
        return self.survey.index(self.year)

    @property
    def codes(self) -> tuple[str, ...]:
        """The same as plain texts."""
        return self.survey.codes(self.year)

    @cached_property
    def answered(self) -> Flags:
        """Which units answered at least one of the variables."""
        return self._given(self.measure.variables)

    @cached_property
    def chosen(self) -> Flags:
        """Which units chose one of the options, in any of the variables."""
        wanted: frozenset[object] = frozenset(self.measure.options or (1,))
        return self._any(self.measure.variables, lambda value: value in wanted)

    @cached_property
    def responded(self) -> Flags:
        """Which units answered the measure's section, or its variables where it names none.

        Full-time equivalents carried forward from last year are no answer.
        """
        if not self.measure.section:
            return self._own(self.measure.variables)
        questions = self.survey.codebook.section[self.measure.section].questions
        return self._own(v for q in questions if self.year in q.years for v in q.variables)

    @cached_property
    def sums(self) -> Sums:
        """The sum of the variables in each unit, exact; zero where nothing was answered."""
        return self._sums(self.measure.variables)

    @cached_property
    def denominators(self) -> Sums:
        """The sum of the denominator's variables in each unit."""
        return self._sums(self.measure.denominator)

    @cached_property
    def carried(self) -> Sums:
        """The part of each unit's sum that was carried forward from an earlier year."""
        return self._sums(self.measure.variables, only_carried=True)

    @cached_property
    def is_carried(self) -> Flags:
        """Which units have a carried figure in any variable of the measure or its denominator."""
        flags = np.zeros(len(self.units), dtype=bool)
        for variable in self.measure.variables + self.measure.denominator:
            flags |= self.survey.is_carried(self.year, variable)
        return flags

    @cached_property
    def teams(self) -> pd.Series | None:
        """Which team each unit's sum belongs to, where units share teams; a unit alone is its own."""
        if not self.measure.distinct_by:
            return None
        team = self.survey.column(self.year, self.measure.distinct_by)
        return team.fillna(pd.Series(self.units, index=self.units))

    def total(self, members: Flags, *, of_denominator: bool = False) -> Decimal:
        """The sum over the members; a team that several of them report counts once, at its largest."""
        sums = (self.denominators if of_denominator else self.sums)[members]
        if self.teams is None:
            return sum(sums.tolist(), Decimal(0))
        largest: dict[str, Decimal] = {}
        for team, value in zip(self.teams[members], sums, strict=True):
            largest[team] = max(value, largest.get(team, Decimal(0)))
        return sum(largest.values(), Decimal(0))

    def _given(self, variables: Iterable[str]) -> Flags:
        flags = np.zeros(len(self.units), dtype=bool)
        for variable in variables:
            flags |= self.survey.is_given(self.year, variable)
        return flags

    def _own(self, variables: Iterable[str]) -> Flags:
        """Which units gave any of the variables themselves this year."""
        flags = np.zeros(len(self.units), dtype=bool)
        for variable in variables:
            flags |= self.survey.is_given(self.year, variable) & ~self.survey.is_carried(
                self.year, variable
            )
        return flags

    def _any(self, variables: Iterable[str], holds: Callable[[object], bool]) -> Flags:
        """Which units have a value of which `holds` is true in any of the variables."""
        flags = np.zeros(len(self.units), dtype=bool)
        for variable in variables:
            flags |= np.fromiter(map(holds, self.survey.values(self.year, variable)), dtype=bool)
        return flags

    def _sums(self, variables: Iterable[str], *, only_carried: bool = False) -> Sums:
        sums = [Decimal(0)] * len(self.units)
        for variable in variables:
            values = self.survey.values(self.year, variable)
            if only_carried:
                values = values.copy()
                values[~self.survey.is_carried(self.year, variable)] = None
            pairs = zip(sums, values, strict=True)
            sums = [total if value is None else total + value for total, value in pairs]
        return np.array(sums, dtype=object)

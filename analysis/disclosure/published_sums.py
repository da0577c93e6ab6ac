"""Published sums as linear systems: one for each year and each set of questions that sums connect.

Units that no number tells apart are one, and so are amounts that no number does. What the form says must
hold between answers is taken in where it does hold, so a system always has the true answers in it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from analysis.disclosure.connected import connected, questions_of
from analysis.disclosure.counted import Units
from analysis.disclosure.linear_system import TOLERANCE, Row, Sum, System
from analysis.disclosure.number import Number
from analysis.disclosure.quantity import (
    Quantity,
    Terms,
    always_equal,
    never_more,
    themes_add_up,
    value_in_units,
)
from analysis.survey import Survey

Places = npt.NDArray[np.intp]
Values = npt.NDArray[np.float64]

# So many units beside its own are let loose, first of its kin and then of all, to show that a unit's
# number can move; the largest, whose rounding hides most. Nearly always the few are enough.
_KIN, _SOME, _MANY = 12, 20, 70


@dataclass(frozen=True)
class Block:
    """A system of one year, its numbers and their rows by name, and the true value of every column.

    `near` are the columns of a number's unit with those of others, few and then more; no columns where it
    is of several units, whose system is small.
    """

    system: System
    numbers: dict[str, Number]
    rows: dict[str, Row]
    truth: Values
    near: dict[str, tuple[Places, ...]]


def blocks(survey: Survey, numbers: Iterable[Number], wanted: Collection[str]) -> Iterator[Block]:
    """The systems that the wanted numbers are in, in order of year."""
    by_year: dict[int, list[Number]] = defaultdict(list)
    for number in numbers:
        by_year[number.year].append(number)
    for year in sorted(by_year):
        targets = [n for n in by_year[year] if n.name in wanted]
        for questions in connected(survey.codebook, by_year[year], targets):
            inside = [n for n in by_year[year] if questions_of(survey.codebook, n) & questions]
            yield _Laid(survey, year, inside).block(wanted)


class _Laid:
    """The numbers of one year laid out in columns, one for each quantity in each set of like units."""

    def __init__(self, survey: Survey, year: int, numbers: Sequence[Number]) -> None:
        self.numbers = numbers
        book = survey.codebook
        named = dict.fromkeys(q for number in numbers for q in number.terms)
        self.equal = [*always_equal(book, named), *themes_add_up(survey, year, named)]
        also = dict.fromkeys((*named, *_in(self.equal)))
        self.at_most = [*never_more(book, also)]
        rows = [*self.equal, *self.at_most]
        self.stands_for = _merged(numbers, rows)
        self._place_units(list(survey.answers(year).index))
        sizes = np.bincount(self.atom_of).astype(float)
        self.count = len(sizes)
        alike: dict[Quantity, list[Quantity]] = defaultdict(list)
        for quantity in dict.fromkeys((*also, *_in(rows))):
            alike[self.stands_for.get(quantity, quantity)].append(quantity)
        self.column = {quantity: at * self.count for at, quantity in enumerate(alike)}
        self.truth = np.concatenate(
            [
                np.bincount(
                    self.atom_of, np.sum([value_in_units(survey, year, q) for q in same], 0)
                )
                for same in alike.values()
            ]
        )
        self.ceilings = np.concatenate(
            [sizes if q.kind != "amount" else np.full_like(sizes, np.inf) for q in alike]
        )

    def _place_units(self, units: Sequence[str]) -> None:
        """Units that are in the same numbers make one atom, told from the next by its place."""
        sets = list(dict.fromkeys(number.units for number in self.numbers))
        several = np.array([len(members) > 1 for members in sets])
        held = np.array([[unit in members for members in sets] for unit in units])
        _, first, self.atom_of = np.unique(held, axis=0, return_index=True, return_inverse=True)
        self.in_set = {members: np.flatnonzero(held[first, at]) for at, members in enumerate(sets)}
        _, self.kin_of = np.unique(held[first][:, several], axis=0, return_inverse=True)

    def block(self, wanted: Collection[str]) -> Block:
        rows = [self._row(n.terms, self.in_set[n.units]) for n in self.numbers]
        sums = [
            Sum(number.name, row, number.low, number.high)
            for number, row in zip(self.numbers, rows, strict=True)
            if number.is_published and self._is_true(number, row)
        ]
        equal, at_most = (
            [row for terms in known for row in self._rows_that_hold(terms, equal=is_equal)]
            for known, is_equal in ((self.equal, True), (self.at_most, False))
        )
        names = [number.name for number in self.numbers]
        return Block(
            System.of(self.ceilings.tolist(), sums, equal, at_most),
            dict(zip(names, self.numbers, strict=True)),
            dict(zip(names, rows, strict=True)),
            self.truth,
            {n.name: self._near(n.units) for n in self.numbers if n.name in wanted},
        )

    def _row(self, terms: Terms, atoms: Iterable[int]) -> Row:
        starts = {self.column[self.stands_for.get(q, q)]: weight for q, weight in terms.items()}
        places = [int(atom) for atom in atoms]
        return {start + atom: weight for start, weight in starts.items() for atom in places}

    def _near(self, units: Units) -> tuple[Places, ...]:
        atoms = self.in_set[units]
        if len(atoms) > 1:
            return ()
        kin = self.kin_of[self.by_size] == self.kin_of[atoms[0]]
        beside = self.by_size[kin][:_KIN], self.by_size[:_SOME], self.by_size[:_MANY]
        return tuple(self._columns(np.union1d(atoms, others)) for others in beside)

    def _columns(self, atoms: Places) -> Places:
        return np.concatenate([atoms + start for start in self.column.values()])

    @cached_property
    def by_size(self) -> Places:
        """The atoms from the one that has most of everything to the one that has least."""
        size = self.truth.reshape(-1, self.count).sum(axis=0)
        return np.argsort(-size, kind="stable")

    def _value(self, row: Row) -> float:
        return float(sum(weight * self.truth[at] for at, weight in row.items()))

    def _rows_that_hold(self, terms: Terms, *, equal: bool) -> Iterator[Row]:
        for atom in range(self.count):
            row = self._row(terms, [atom])
            value = self._value(row)
            if value <= TOLERANCE and (not equal or value >= -TOLERANCE):
                yield row

    def _is_true(self, number: Number, row: Row) -> bool:
        """Whether the number is the sum that it seems; what units share is counted once."""
        return number.low - TOLERANCE <= self._value(row) <= number.high + TOLERANCE


def _in(rows: Iterable[Terms]) -> Iterator[Quantity]:
    return (quantity for row in rows for quantity in row)


def _merged(numbers: Sequence[Number], rows: Sequence[Terms]) -> dict[Quantity, Quantity]:
    """Amounts that stand with the same weight in every number and row, each with the first of them."""
    weights: dict[Quantity, list[tuple[int, float]]] = defaultdict(list)
    for at, terms in enumerate([*(number.terms for number in numbers), *rows]):
        for quantity, weight in terms.items():
            if quantity.kind == "amount":
                weights[quantity].append((at, weight))
    first: dict[tuple[tuple[int, float], ...], Quantity] = {}
    return {q: first.setdefault(tuple(found), q) for q, found in weights.items()}

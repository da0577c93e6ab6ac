"""The survey of an edition: its codebook, its units, and the answers of every year up to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.codebook import Codebook, Measure, codebook_for
from analysis.coding.codings import Codings, answers_to, open_questions, read_codings
from analysis.coding.quotations import Quotation, read_quotations
from analysis.reference.given_names import given_names
from analysis.reference.units import units
from analysis.survey.asked import ALL, CODINGS, CORRECTIONS, Asked, differing
from analysis.survey.corrections import Correction, read_corrections
from analysis.survey.division_kept import division_kept
from analysis.survey.every_year import every_year

if TYPE_CHECKING:
    from analysis.disclosure.rules import Disclosure

Values = npt.NDArray[np.object_]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Survey:
    """Answers of all years up to `edition`, after carrying forward. Frames are not to be changed."""

    root: Path
    edition: int
    codebook: Codebook
    _answers: Mapping[int, pd.DataFrame] = field(repr=False)
    _carried: Mapping[int, pd.DataFrame] = field(repr=False)
    _values: dict[tuple[int, str], Values] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    # What a report asks for again and again is looked up once.
    _given: dict[tuple[int, str], Flags] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _flags: dict[tuple[int, str], Flags] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _codes: dict[int, tuple[str, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    # What was asked for, until somebody clears it; see `analysis.survey.asked`.
    asked: set[Asked] = field(default_factory=set, init=False, repr=False, compare=False)

    @classmethod
    def read(cls, root: Path, edition: int, *, strict: bool = True) -> Self:
        """Read everything of the project at `root` up to the year `edition`.

        Answers that contradict each other stop the reading unless they are accepted; with
        `strict=False` they are read as they stand, for those who look for such answers.

        Raises:
            CodebookError, FormError: the codebook or the form of a year has mistakes.
            AnswersError: answers are missing or do not fit the codebook; all years together.
        """
        codebook = codebook_for(root, edition)
        return cls(root, edition, codebook, *every_year(root, edition, codebook, strict=strict))

    @property
    def years(self) -> tuple[int, ...]:
        """The years with answers, in order; the last one is the edition's."""
        return tuple(sorted(self._answers))

    def years_of(self, measure: Measure) -> tuple[int, ...]:
        """The years with answers in which every variable of the measure was asked, in order."""
        return tuple(year for year in self.codebook.years(measure) if year in self._answers)

    def units(self, year: int) -> pd.DataFrame:
        """The reporting units of `year` in its division; see `analysis.reference.units`."""
        return units(self.root, year, self.division(year))

    def division(self, year: int) -> int:
        """The municipal division in which the answers of `year` are kept, by its first year."""
        return division_kept(self.root, self.codebook, year)

    def answers(self, year: int) -> pd.DataFrame:
        """Answers by unit: `status` and one column per variable; see `read_answers` for the types.

        Full-time equivalents of silent units are those of the year before.
        """
        self.asked.add((year, ALL))
        return self._answers[year]

    def column(self, year: int, variable: str) -> pd.Series:
        """One column of `answers(year)`."""
        self.asked.add((year, variable))
        return self._answers[year][variable]

    def index(self, year: int) -> pd.Index:
        """The codes of the units that answers of `year` are kept for, in their order."""
        return self._answers[year].index

    def values(self, year: int, variable: str) -> Values:
        """One column of `answers(year)` in the order of the units; `None` where it is missing.

        Not to be changed.
        """
        self.asked.add((year, variable))
        known = self._values.get((year, variable))
        if known is None:
            column = self._answers[year][variable]
            known = column.to_numpy(dtype=object, copy=True)
            known[column.isna().to_numpy(dtype=bool)] = None
            self._values[year, variable] = known
        return known

    @property
    def codings(self) -> Codings:
        """The codings of open answers by question and year. Raises `CodingError` with all that is wrong."""
        self.asked.add((self.edition, CODINGS))
        return self._codings

    @cached_property
    def _codings(self) -> Codings:
        return read_codings(self.root, self.codebook, self._answers)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections of the edition's year, in their order."""
        self.asked.add((self.edition, CORRECTIONS))
        return read_corrections(self.root, self.edition)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What may be quoted of the edition's open answers. Raises `QuotationsError` with all that is wrong."""
        frame, year = self._answers[self.edition], self.edition
        answers = {q.key: answers_to(frame[q.key]) for q in open_questions(self.codebook, year)}
        places = self.units(year)["name"].dropna().astype("str")
        return read_quotations(self.root, year, answers, given_names(self.root), places)

    def is_given(self, year: int, variable: str) -> Flags:
        """Which units have a value of the variable, in the order of the units. Not to be changed."""
        self.asked.add((year, variable))
        known = self._given.get((year, variable))
        if known is None:
            known = np.fromiter(
                (value is not None for value in self.values(year, variable)), dtype=bool
            )
            self._given[year, variable] = known
        return known

    def codes(self, year: int) -> tuple[str, ...]:
        """`index(year)` as plain texts."""
        if year not in self._codes:
            self._codes[year] = tuple(self.index(year).tolist())
        return self._codes[year]

    @cached_property
    def disclosure(self) -> "Disclosure":
        """What the edition may not publish. Raises `DisclosureError` with all that is wrong."""
        from analysis.disclosure.rules import read_disclosure

        return read_disclosure(self.root, self.edition, self.codebook)

    def carried_forward(self, year: int) -> pd.Series:
        """Which units have full-time equivalents that are an earlier year's: boolean, by unit."""
        self.asked.add((year, ALL))
        units = self.index(year)
        return pd.Series(units.isin(self._carried[year].index), index=units)

    def carried_from(self, year: int) -> pd.DataFrame:
        """The year in which each carried figure was given, missing where it is the unit's own answer.

        `Int64`, with a row for every unit and a column for every variable that may be carried.
        """
        self.asked.add((year, ALL))
        given = self._carried[year]
        return given.reindex(self.index(year)).astype("Int64")

    def is_carried(self, year: int, variable: str) -> Flags:
        """Which units' figures of one variable were carried forward, in the order of the units."""
        self.asked.add((year, variable))
        known = self._flags.get((year, variable))
        if known is None:
            given, units = self._carried[year], self.index(year)
            known = np.zeros(len(units), dtype=bool)
            if variable in given:
                known |= units.isin(given.index[given[variable].notna()])
            self._flags[year, variable] = known
        return known

    def differs_from(self, before: Self) -> frozenset[Asked]:
        """Of what could be asked, all that has another answer than `before` gave."""
        found = differing(before._answers, self._answers) | differing(
            before._carried, self._carried
        )
        if before._codings != self._codings:
            found |= {(self.edition, CODINGS)}
        return found | {(self.edition, CORRECTIONS)}

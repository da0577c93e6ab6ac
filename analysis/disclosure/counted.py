"""What a fact counts: its measure, the units of its group, and which part of a share it is.

An id says all of that, here as to anyone who reads `facts.json`.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from analysis.absence import measure_in
from analysis.codebook import Measure
from analysis.fact import Fact
from analysis.statistics.grouping import Grouping, groups
from analysis.statistics.named_groups import units_named
from analysis.survey import Survey

Part = Literal["", "numerator", "base"]
Units = frozenset[str]
_PARTS: tuple[str, ...] = ("numerator", "base")


@dataclass(frozen=True)
class Counted:
    """A measure in a year, of the units of a group (a key, empty for all of them)."""

    measure: Measure
    group: str
    part: Part
    year: int


def counted(survey: Survey, fact: Fact) -> Counted | None:
    """What the fact counts; `None` where it is a change, a test or of something else than a measure."""
    codebook = survey.codebook
    name = measure_in(codebook, fact.id)
    if name is None or not fact.year.isdigit():
        return None
    *rest, year = fact.id.removeprefix(f"{name}.").split(".")
    part = rest.pop() if rest and rest[-1] in _PARTS else ""
    if year != fact.year or len(rest) > 1:
        return None
    return Counted(codebook.measure[name], rest[0] if rest else "", part, int(year))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Groups:
    """The units of every group that a fact may be of, in one year."""

    survey: Survey
    year: int

    def units(self, key: str) -> Units | None:
        """The units; `None` where nobody but the survey knows who they are."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[str, Units]:
        known: dict[str, Units] = {"": frozenset(self.survey.answers(self.year).index)}
        for by in get_args(Grouping):
            for group in groups(self.survey, self.year, by):
                known[group.key] = frozenset(group.units)
        for named in self.survey.codebook.groups:
            known[named.key] = frozenset(units_named(self.survey, self.year, named).units)
        return known

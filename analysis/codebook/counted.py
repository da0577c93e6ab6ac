"""What is counted from the answers: each measure is defined once, singly or as one of a family.

A measure is named by the stem of its ledger ids, so that the synthesis, the analysis and the ledger
mean the same thing by one name.
"""

from typing import Annotated, Literal

from pydantic import Field

from analysis.codebook.instrument import Entry, Filter, Group

Statistic = Literal["share", "count", "total", "rate", "ratio", "respondents", "respondents_share"]
MeasureId = Annotated[str, Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")]
FamilyId = Annotated[str, Field(pattern=r"^[a-z0-9_.]*\{(item|option)\}[a-z0-9_.{}]*$")]


class Measure(Entry):
    """A statistic of the answers, defined once.

    * `share`: per cent of the base with one of `options` (for several `variables`: in any of them).
    * `count`: number of those units.
    * `total`: sum of `variables` over the units, in full-time equivalents unless `unit` says what; with `distinct_by`, units with the same value of
      that variable share a team, which is counted once, at its largest (a blank is a team of its own).
    * `rate`: that sum per `per` inhabitants of `population`.
    * `ratio`: that sum in per cent of the sum of `denominator`.
    * `respondents`, `respondents_share`: units that answered `section`, or `variables`; of all
      units. Full-time equivalents carried forward from last year are not an answer.

    `options` is empty for multiple choice: the variable itself says that it was chosen.
    The base of a share is the units that answered the variable, unless `base` is `frame`: then all
    units of the year, with no answer counted as no. `leave_out` takes units out of a change, in
    both years, by their answer in the later year.
    """

    id: MeasureId
    statistic: Statistic
    label: str
    definition: str
    variables: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    denominator: tuple[str, ...] = ()
    section: str = ""
    base: Literal["answered", "frame"] = "answered"
    distinct_by: str = ""
    leave_out: Filter | None = None
    unit: str = ""
    per: int = 1
    population: Group = "all"
    group: Group = "all"
    decimals: int = 0
    years: tuple[int, ...] = ()


class Family(Entry):
    """One measure for every item and option of a question; `id` holds `{item}`, `{option}` or both.

    `{item}` and `{option}` in `label` and `definition` stand for their labels. A `ratio` is of the
    whole question. Without `{option}` in the id, `options` are counted together. `names` says what an
    item or option is called in the id, where that is not its key.
    """

    id: FamilyId
    question: str
    statistic: Literal["share", "count", "total", "ratio"]
    label: str
    definition: str
    options: tuple[str, ...] = ()
    names: dict[str, str] = Field(default={})
    base: Literal["answered", "frame"] = "answered"
    group: Group = "all"
    decimals: int = 0


class Range(Entry):
    """Measures that are printed together: as their lowest and highest value, or as one number for all."""

    id: MeasureId
    measures: tuple[str, ...]

"""The difference between two reports: every comparison, with the causes of what changed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from report.diff.cause import Cause, causes
from report.diff.claim_changes import ClaimChange, claim_changes
from report.diff.contents import Contents
from report.diff.exhibit_changes import ExhibitChange, exhibit_changes
from report.diff.fact_changes import FactChange, fact_changes
from report.diff.group_members import Members
from report.diff.input_changes import InputChanges
from report.diff.printed_places import PrintedPlace, printed_places
from report.diff.prose_changes import SentenceChange, prose_changes, sentence_count
from report.diff.relative import is_of_the_year, seen_from
from report.diff.side import Side
from report.diff.status import Status


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Two reports held against each other.

    `years` says that they are on different years, so that numbers stand under relative ids. `facts` has a
    row for every number that is compared, the other rows those that differ; `whole` says that both reports
    told their contents, without which only numbers are compared, and `reported` that the earlier year has a
    report of its own. `counts` has all of each kind.
    """

    before: Side
    after: Side
    years: bool
    facts: tuple[FactChange, ...]
    causes: Mapping[str, tuple[Cause, ...]]
    inputs: InputChanges
    places: Mapping[str, tuple[PrintedPlace, ...]]
    whole: bool
    reported: bool = True
    claims: tuple[ClaimChange, ...] = ()
    prose: tuple[SentenceChange, ...] = ()
    exhibits: tuple[ExhibitChange, ...] = ()
    counts: Mapping[str, Mapping[Status, int]] = field(default_factory=dict)

    @cached_property
    def differing(self) -> tuple[FactChange, ...]:
        """The numbers that differ."""
        return tuple(row for row in self.facts if row.status != "same")

    @property
    def is_empty(self) -> bool:
        """Whether nothing that is compared differs."""
        return not (self.differing or self.claims or self.prose or self.exhibits)

    def is_printed(self, row: FactChange) -> bool:
        """Whether the number stands in the later report, or stood in the earlier one."""
        return row.id in self.places


def difference(
    before: Side, after: Side, from_year: int, inputs: InputChanges, members: Members
) -> Difference:
    """Hold two reports against each other; `from_year` is the year that the earlier one is asked about.

    A year without a report of its own has only the numbers that the later report tells of it, so what is
    new in the later one cannot be known.
    """
    years, reported = from_year != after.year, from_year == before.year
    if years:
        before, after = seen_from(before, from_year), seen_from(after, after.year)
    rows = tuple(fact_changes(before.facts, after.facts))
    compared = tuple(
        row
        for row in rows
        if (not years or is_of_the_year(row.id)) and (reported or row.status != "added")
    )
    old, new = before.contents, after.contents
    claims, prose, exhibits = _contents_compared(before, after, {row.id: row for row in rows})
    counts: dict[str, Mapping[Status, int]] = {"facts": Counter(row.status for row in compared)}
    if old and new:
        counts |= {
            "claims": Counter(row.status for row in claims),
            "prose": _with_same(Counter(row.status for row in prose), sentence_count(new)),
            "exhibits": Counter(row.status for row in exhibits),
        }
    return Difference(
        before=before,
        after=after,
        years=years,
        facts=compared,
        causes={row.id: causes(row, inputs, members) for row in compared if row.status != "same"},
        inputs=inputs,
        places={
            **(printed_places(old, before.facts) if old else {}),
            **(printed_places(new, after.facts) if new else {}),
        },
        reported=reported,
        whole=bool(old and new),
        claims=tuple(row for row in claims if row.status != "same"),
        prose=prose,
        exhibits=tuple(row for row in exhibits if row.status != "same"),
        counts=counts,
    )


def _contents_compared(
    before: Side, after: Side, rows: Mapping[str, FactChange]
) -> tuple[tuple[ClaimChange, ...], tuple[SentenceChange, ...], tuple[ExhibitChange, ...]]:
    old, new = before.contents, after.contents
    if new is None:
        return (), (), ()
    if old is None:
        # The later words can still be tried on the earlier numbers.
        alone = Contents(claims=new.claims)
        claims = claim_changes(alone, new, before.facts, after.facts)
        told = (replace(row, before=None, still_holds=None) for row in claims)
        return tuple(row for row in told if row.turned or row.held_then is False), (), ()
    return (
        tuple(claim_changes(old, new, before.facts, after.facts)),
        tuple(prose_changes(old, new)),
        tuple(exhibit_changes(old, new, rows)),
    )


def _with_same(counted: Counter[Status], now: int) -> Counter[Status]:
    counted["same"] = now - counted["changed"] - counted["added"]
    return counted

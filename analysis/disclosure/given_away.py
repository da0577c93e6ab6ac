"""What gives a withheld number away: its share, its changes, and all that was computed from it.

A test knows the numbers of all groups, so it goes with any of them. What is told by sums alone is not
found here; see `analysis.disclosure.secondary`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from analysis.fact import Fact
from analysis.register import Register

_PART = re.compile(r"\.(numerator|base)(?=\.)")
_TEST = re.compile(r"\.(?:trend_by_size|county_given_size|linked_to\.\w+)\.\d{4}$")


class GivenAway:
    """The facts that follow each other, for one register."""

    def __init__(self, facts: Register) -> None:
        self.facts = facts

    def by(self, marks: Mapping[str, str]) -> dict[str, str]:
        """The marks, and those of everything that would give a marked number away, with the same rule."""
        found = dict(marks)
        queue = list(marks)
        while queue:
            fact_id = queue.pop(0)
            for other in self._followers(fact_id):
                if other in self.facts and other not in found:
                    found[other] = found[fact_id]
                    queue.append(other)
        return found

    def _followers(self, fact_id: str) -> Iterator[str]:
        """The number's own parts and share, what was derived from it, and the tests that know it."""
        stem = _PART.sub("", fact_id)
        part = _PART.search(fact_id)
        yield stem
        yield _with_part(stem, "numerator")
        if part and part[1] == "base":
            yield from self._twins[stem]
        yield from self._derived[fact_id]
        yield from self._tests_of(self.facts[fact_id])
        if stem.startswith("open."):
            head, _, year = stem.rpartition(".")
            yield f"{head}.agreement.{year}"

    def _tests_of(self, fact: Fact) -> Iterator[str]:
        """Tests of the same measure in the same year, and the links to a number of the whole country."""
        stem = _PART.sub("", fact.id).rpartition(".")[0]
        parts = stem.split(".")
        for size in range(len(parts), 0, -1):
            yield from self._tests[".".join(parts[:size]), fact.year]
        yield from self._links[stem, fact.year]

    @cached_property
    def _tests(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The tests of each measure in each year."""
        return _gathered(
            ((_TEST.sub("", fact.id), fact.year), fact.id)
            for fact in self.facts.values()
            if fact.kind == "test"
        )

    @cached_property
    def _links(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """The groups of a link between two answers, by each answer of the whole country and its year."""
        links = [fact for fact in self.facts.values() if ".linked_to." in fact.id]
        years = {link.year for link in links}
        national = [
            fact
            for fact in self.facts.values()
            if fact.kind == "share" and fact.year in years and fact.group.startswith("alle ")
        ]
        return _gathered(
            ((share.id.rpartition(".")[0], share.year), told)
            for link in links
            for share in national
            if share.year == link.year and share.sources and set(share.sources) <= set(link.sources)
            for group in link.derived_from
            for told in (group, _with_part(group, "base"))
        )

    @cached_property
    def _derived(self) -> Mapping[str, tuple[str, ...]]:
        return _gathered(
            (parent, fact.id) for fact in self.facts.values() for parent in fact.derived_from
        )

    @cached_property
    def _twins(self) -> Mapping[str, tuple[str, ...]]:
        """Shares of the same units that answered the same questions, since each says how many they are."""
        alike = _gathered(
            ((fact.year, fact.group, fact.sources), fact.id)
            for fact in self.facts.values()
            if self._has_base(fact)
        )
        return _gathered(
            (one, told)
            for ids in alike.values()
            for one in ids
            for other in ids
            for told in (other, _with_part(other, "base"))
        )

    def _has_base(self, fact: Fact) -> bool:
        return not _PART.search(fact.id) and _with_part(fact.id, "base") in fact.derived_from


def _gathered(pairs: Iterable[tuple[Any, str]]) -> Mapping[Any, tuple[str, ...]]:
    found: dict[Any, dict[str, None]] = defaultdict(dict)
    for key, value in pairs:
        found[key][value] = None
    return defaultdict(tuple, {key: tuple(values) for key, values in found.items()})


def _with_part(stem: str, part: str) -> str:
    head, _, year = stem.rpartition(".")
    return f"{head}.{part}.{year}"


def said_again(facts: Iterable[Fact]) -> Iterator[str]:
    """Ids of facts that are not withheld though they were computed from one that is."""
    facts = tuple(facts)
    withheld = {fact.id for fact in facts if fact.suppressed}
    for fact in facts:
        if not fact.suppressed and not withheld.isdisjoint(fact.derived_from):
            yield fact.id

"""Sums among the results: which numbers must add up to which."""

from collections.abc import Iterator

from analysis.fact import Fact
from analysis.statements.own_results import OwnResults

Sum = tuple[list[Fact], Fact]


def sums(results: OwnResults) -> Iterator[Sum]:
    """Parts with their whole: the distributions, and adults and children."""
    yield from _distributions(results)
    yield from _age_groups(results)


def _distributions(results: OwnResults) -> Iterator[Sum]:
    """The numerators of every distribution, by year and group, with the base of each of them."""
    for measures in results.partitions():
        first = measures[0].id
        for name, fact in results.facts.items():
            tail = name.removeprefix(first)
            if not name.startswith(f"{first}.") or ".numerator." not in tail:
                continue
            parts = [results.facts.get(f"{measure.id}{tail}") for measure in measures]
            if results.measure(fact) != measures[0] or None in parts:
                continue
            of_base = tail.replace(".numerator.", ".base.")
            bases = (results.facts.get(f"{measure.id}{of_base}") for measure in measures)
            yield from (([part for part in parts if part], base) for base in bases if base)


def _age_groups(results: OwnResults) -> Iterator[Sum]:
    """Adults and children with their total, of levels and changes in full-time equivalents."""
    for name, fact in results.facts.items():
        parts = [
            results.facts.get(name.replace(".total.", f".{a}.")) for a in ("adults", "children")
        ]
        if fact.unit == "årsverk" and ".total." in name and None not in parts:
            yield [part for part in parts if part], fact

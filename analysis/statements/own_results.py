"""Our own results, as the rules look at them: facts, codebook and population."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from analysis.codebook import Codebook, Measure
from analysis.fact import Fact
from analysis.reference.population import AgeGroup


@dataclass(frozen=True, kw_only=True)
class OwnResults:
    """Facts by id; `inhabitants(year, ages)` is the population."""

    facts: Mapping[str, Fact]
    codebook: Codebook
    inhabitants: Callable[[int, AgeGroup], int]

    @cached_property
    def edition(self) -> str:
        """The last year that a fact is of."""
        return max((f.year for f in self.facts.values() if f.year.isdigit()), default="")

    def behind(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts that the fact was derived from; none when one of them is not among the facts."""
        found = tuple(self.facts[name] for name in fact.derived_from if name in self.facts)
        return found if len(found) == len(fact.derived_from) else ()

    def measure(self, fact: Fact) -> Measure | None:
        """The measure that the fact is of: the longest one that its id begins with."""
        words = fact.id.split(".")
        names = (".".join(words[:n]) for n in range(len(words) - 1, 0, -1))
        return next((self.codebook.measure[n] for n in names if n in self.codebook.measure), None)

    def partitions(self) -> Iterator[tuple[Measure, ...]]:
        """Measures that make up a whole: every answer of a question, or every line of a sum, once."""
        wholes: dict[tuple[str, ...], list[tuple[Measure, frozenset[str]]]] = {}
        for m in self.codebook.measures:
            if m.statistic == "ratio":
                wholes.setdefault(m.denominator, []).append((m, frozenset(m.variables)))
            elif m.statistic == "share" and len(m.variables) == 1 and m.base == "answered":
                wholes.setdefault(m.variables, []).append((m, frozenset(m.options)))
        for key, members in wholes.items():
            whole = frozenset(key)
            if members[0][0].statistic == "share":
                whole = frozenset(o.key for o in self.codebook.question_of[key[0]].options)
            yield from _covers(whole, members)


def _covers(
    whole: frozenset[str], members: list[tuple[Measure, frozenset[str]]]
) -> Iterator[tuple[Measure, ...]]:
    """The ways to make up `whole` of members that share nothing, in order; none of a single one."""
    if not whole:
        return
    first = min(whole)
    for measure, part in members:
        if first in part and part <= whole:
            if part == whole:
                yield (measure,)
            for rest in _covers(whole - part, members):
                yield (measure, *rest)

"""The rules that judging words are bound to: what a fact must be for the word to be true.

A rule looks at unrounded shares, and at changes as they print, since a reader who sees "økte" and
two equal numbers has been misled however the unseen decimals fall.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from analysis.fact import CHANGES, SIGNIFICANCE, Fact
from analysis.rounding import round_half_away
from analysis.statistics.change_size import change_size


@dataclass(frozen=True)
class Rule:
    """A named condition on one or more facts; `lower <= share < upper` for fractions, and so for ratios."""

    name: str
    lower: Decimal = Decimal(0)
    upper: Decimal = Decimal(0)

    @property
    def many(self) -> bool:
        """Whether the rule compares facts with each other."""
        return self.name in _OF_SEVERAL

    def suits(self, facts: Sequence[Fact]) -> bool:
        """Whether the rule can be asked of facts of this number and kind."""
        if self.name == "ratio":
            return len(facts) == 2 and _comparable(*facts)
        if self.many:
            return len(facts) >= 2 and len({fact.kind for fact in facts}) == 1
        return (
            len(facts) == 1
            and facts[0].kind in _KINDS[self.name]
            and self._is_of_the_test(facts[0])
        )

    def _is_of_the_test(self, fact: Fact) -> bool:
        """Whether a test is the one that the words tell of: sizes are not told of as counties."""
        asked = _TEST_OF.get(self.name)
        return asked is None or asked in fact.id.split(".")

    def holds(self, facts: Sequence[Fact]) -> bool:
        """Whether the facts are as the rule demands; `suits` must be true."""
        if self.name == "share":
            return self.lower <= facts[0].value < self.upper
        if self.name == "ratio":
            return self.lower <= facts[0].value / facts[1].value < self.upper
        if self.many:
            return _OF_SEVERAL[self.name](facts)
        return _OF_ONE[self.name](facts[0])

    def __str__(self) -> str:
        if self.name == "share":
            return f"share: from {self.lower} to under {self.upper} per cent"
        if self.name == "ratio":
            return f"ratio: the first is from {self.lower} to under {self.upper} times the second"
        return f"{self.name}: {_EXPLAINED[self.name]}"


def _comparable(first: Fact, second: Fact) -> bool:
    """Whether one amount can be so and so many times the other; across a break in a series it cannot."""
    one_series = first.id.rpartition(".")[0] == second.id.rpartition(".")[0]
    return (
        first.kind == second.kind
        and first.kind in _AMOUNTS
        and second.value > 0
        and (first.stretch == second.stretch or not one_series)
    )


def _printed(fact: Fact) -> Decimal:
    return round_half_away(fact.value, fact.decimals)


def _rises(fact: Fact) -> bool:
    return _printed(fact) > 0


def _falls(fact: Fact) -> bool:
    return _printed(fact) < 0


def _plain(fact: Fact) -> bool:
    return fact.kind != "change_pp" or change_size(fact.value) == "plain"


def _small(fact: Fact) -> bool:
    return change_size(fact.value) == "small"


def _systematic(fact: Fact) -> bool:
    return fact.value < SIGNIFICANCE


_OF_ONE: dict[str, Callable[[Fact], bool]] = {
    "increase": lambda fact: _rises(fact) and _plain(fact),
    "decrease": lambda fact: _falls(fact) and _plain(fact),
    "small_increase": lambda fact: _rises(fact) and _small(fact),
    "small_decrease": lambda fact: _falls(fact) and _small(fact),
    "clear_increase": lambda fact: _rises(fact) and change_size(fact.value) == "plain",
    "clear_decrease": lambda fact: _falls(fact) and change_size(fact.value) == "plain",
    "unchanged": lambda fact: change_size(fact.value) == "unchanged",
    "rises": _rises,
    "falls": _falls,
    "trend_up": lambda fact: _systematic(fact) and fact.direction > 0,
    "trend_down": lambda fact: _systematic(fact) and fact.direction < 0,
    "no_trend": lambda fact: not _systematic(fact),
    "difference": _systematic,
    "no_difference": lambda fact: not _systematic(fact),
    "linked_more": lambda fact: _systematic(fact) and fact.direction > 0,
    "linked_less": lambda fact: _systematic(fact) and fact.direction < 0,
    "not_linked": lambda fact: not _systematic(fact),
}
_OF_SEVERAL: dict[str, Callable[[Sequence[Fact]], bool]] = {
    "largest": lambda facts: all(_printed(facts[0]) > _printed(other) for other in facts[1:]),
    "smallest": lambda facts: all(_printed(facts[0]) < _printed(other) for other in facts[1:]),
    "equal": lambda facts: len({_printed(fact) for fact in facts}) == 1,
}
_AMOUNTS = ("count", "fte", "share", "rate")
_POINTS = ("change_pp",)
_KINDS: dict[str, tuple[str, ...]] = {
    "share": ("share",),
    "increase": CHANGES,
    "decrease": CHANGES,
    "rises": CHANGES,
    "falls": CHANGES,
    "clear_increase": ("change_pct", "change_pp"),
    "clear_decrease": ("change_pct", "change_pp"),
    "small_increase": _POINTS,
    "small_decrease": _POINTS,
    "unchanged": _POINTS,
}
_TESTS = {
    "trend_by_size": ("trend_up", "trend_down", "no_trend"),
    "county_given_size": ("difference", "no_difference"),
    "linked_to": ("linked_more", "linked_less", "not_linked"),
}
_TEST_OF = {name: test for test, names in _TESTS.items() for name in names}
_KINDS |= dict.fromkeys(_TEST_OF, ("test",))
_EXPLAINED = {
    "increase": "a rise in print; for shares of 7 points or more",
    "decrease": "a fall in print; for shares of 7 points or more",
    "clear_increase": "a rise of 7 points or per cent or more",
    "clear_decrease": "a fall of 7 points or per cent or more",
    "small_increase": "a rise of 3 to 6 points",
    "small_decrease": "a fall of 3 to 6 points",
    "unchanged": "at most 2 points either way",
    "rises": "a rise in print",
    "falls": "a fall in print",
    "largest": "the first is larger than all the others in print, of one kind",
    "smallest": "the first is smaller than all the others in print",
    "equal": "all print alike",
    "trend_up": "a trend test over sizes with p < 0.05, upwards",
    "trend_down": "a trend test over sizes with p < 0.05, downwards",
    "no_trend": "a trend test over sizes with p of 0.05 or more",
    "difference": "a test of counties with p < 0.05",
    "no_difference": "a test of counties with p of 0.05 or more",
    "linked_more": "a test of two answers given size with p < 0.05, more often with the other answer",
    "linked_less": "a test of two answers given size with p < 0.05, less often with the other answer",
    "not_linked": "a test of two answers given size with p of 0.05 or more",
}
LIMITED = ("share", "ratio")
RULES = (*LIMITED, *_EXPLAINED)

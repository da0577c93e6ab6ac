"""Deciding what is withheld: what the rules say, what gives it away, and what sums would tell, together."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, partial

from analysis.disclosure.given_away import GivenAway
from analysis.disclosure.marking import Marks, marked_by_rules
from analysis.disclosure.number import numbers
from analysis.disclosure.protection import cells_under_rules, narrow
from analysis.disclosure.published_sums import blocks
from analysis.disclosure.rules import BY_SUMS, Disclosure
from analysis.disclosure.secondary import more_to_hide
from analysis.register import Register
from analysis.survey import Survey
from analysis.unit_table import UnitTable


def decided(
    survey: Survey, rules: Disclosure, facts: Register, tables: Iterable[UnitTable] = ()
) -> Marks:
    """The rule by the name of everything that is withheld: ids of facts, and cells of unit tables.

    Sums are looked into only where a fact is withheld. That cells which the unit tables leave out
    cannot be computed is for `analysis.disclosure.attack` to show.
    """
    by_rule = marked_by_rules(survey, rules, facts)
    by_hand = dict.fromkeys(rules.also, BY_SUMS)
    if not by_rule and not by_hand:
        return {}
    given_away = GivenAway(facts)
    marks = {**by_hand, **given_away.by({**known(by_hand, facts), **by_rule})}
    published = tuple(numbers(survey, facts.values(), tables))
    cells = cells_under_rules(survey, rules, published)
    choosing = _Choosing(facts, given_away)
    loss = cache(choosing.loss)
    for block in blocks(survey, published, by_rule):
        protected = block.rows.keys() & (by_rule.keys() | cells.keys())
        hidden = marks.keys() | cells.keys()
        for name in more_to_hide(
            protected,
            hidden,
            partial(narrow, block, rules.protection),
            loss,
            choosing.together,
        ):
            marks.setdefault(name, BY_SUMS)
    return marks


def known(marks: Marks, facts: Register) -> Marks:
    """The marks of facts."""
    return {name: rule for name, rule in marks.items() if name in facts}


@dataclass(frozen=True)
class _Choosing:
    """What it costs to withhold a number, and what goes with it."""

    facts: Register
    given_away: GivenAway

    def loss(self, name: str) -> tuple[int, int]:
        """How many numbers would go, and of how many units; a cell of a single unit goes before all others."""
        if name not in self.facts:
            return 1, 0
        return len(self.together(name)), self.facts[name].base_n or 0

    def together(self, name: str) -> Collection[str]:
        """The number and all that would give it away."""
        return self.given_away.by({name: BY_SUMS}).keys() if name in self.facts else {name}

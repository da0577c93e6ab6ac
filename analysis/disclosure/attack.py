"""The attack: what a reader with a computer can find out of withheld numbers from all that is published.

It knows the form, the units of every group, every value in `facts.json` and every cell of the unit tables,
and solves for what is withheld. It sees nothing that the outputs do not have.
"""

from dataclasses import dataclass

from analysis.disclosure.given_away import said_again
from analysis.disclosure.linear_system import TOLERANCE
from analysis.disclosure.number import numbers
from analysis.disclosure.protection import cells_under_rules, narrow, wanted_width
from analysis.disclosure.published_sums import blocks
from analysis.disclosure.rules import BY_SUMS, Disclosure
from analysis.results import Results
from analysis.survey import Survey


@dataclass(frozen=True)
class Recovered:
    """A withheld number of which too much can be computed, its rule, and the numbers that tell it."""

    name: str
    rule: str
    low: float
    high: float
    wanted: float
    told_by: tuple[str, ...]

    def __str__(self) -> str:
        found = (
            f"is {self.low:.4g}"
            if self.high - self.low < 10 * TOLERANCE
            else f"lies between {self.low:.4g} and {self.high:.4g}"
        )
        some = ", ".join(self.told_by[:4]) + (" …" if len(self.told_by) > 4 else "")
        return (
            f"{self.name}: withheld by {self.rule!r}, but it {found}, which {some or 'the form'} tells; "
            f"the protection asks for {self.wanted:.4g} between them"
        )


@dataclass(frozen=True)
class Attack:
    """How many withheld numbers were attacked, what was recovered, and what repeats a withheld number."""

    attacked: int
    recovered: tuple[Recovered, ...]
    said_again: tuple[str, ...]


def attack(survey: Survey, rules: Disclosure, results: Results) -> Attack:
    """Try to recover every number that a rule withholds."""
    facts = results.facts.values()
    known = tuple(numbers(survey, facts, results.unit_tables.values()))
    by_rule = {
        fact.id: fact.suppressed for fact in facts if fact.suppressed and fact.suppressed != BY_SUMS
    }
    targets = by_rule | dict(cells_under_rules(survey, rules, known))
    recovered: list[Recovered] = []
    attacked = 0
    for block in blocks(survey, known, targets):
        for name in sorted(targets.keys() & block.rows.keys()):
            attacked += 1
            reach = narrow(block, rules.protection, name, {name})
            if reach:
                wanted = wanted_width(rules.protection, block.numbers[name], reach.high)
                told_by = tuple(sorted(reach.bound_by))
                recovered.append(
                    Recovered(name, targets[name], reach.low, reach.high, wanted, told_by)
                )
    return Attack(attacked, tuple(recovered), tuple(said_again(facts)))

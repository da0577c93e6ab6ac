"""Marking: which numbers a rule withholds by itself, each with the key of the first rule that does.

What is marked is the count or sum that tells; `analysis.disclosure.given_away` says what follows it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from analysis.disclosure.counted import Groups, counted
from analysis.disclosure.rules import Disclosure, Kind, Rule
from analysis.fact import Fact
from analysis.register import Register
from analysis.statistics.measure import tally
from analysis.survey import Survey

Marks = dict[str, str]

_SHARES_OF_UNITS = ("analysis.statistics.counts.share", "analysis.statistics.how_many.how_many")
_COUNTS = "analysis.statistics.counts.count"
_RATIO = "analysis.statistics.sums.ratio"
_SUMS = "analysis.statistics.sums."
_OPEN = "analysis.statistics.open_answers.open_answers"


def marked_by_rules(survey: Survey, rules: Disclosure, facts: Register) -> Marks:
    """The key of the rule by the id of each fact that one withholds."""
    marking = _Marking(survey, rules, facts)
    marks: Marks = {}
    for rule in rules.rules:
        fires = marking.of(rule.kind)
        for fact in marking.looked_at(rule):
            if fact.id not in marks and fires(rule, fact):
                marks[fact.id] = rule.key
    return marks


@dataclass(frozen=True)
class _Marking:
    survey: Survey
    rules: Disclosure
    facts: Register

    def of(self, kind: Kind) -> Callable[[Rule, Fact], bool]:
        kinds: dict[Kind, Callable[[Rule, Fact], bool]] = {
            "base": self._small_base,
            "count": self._few_units,
            "persons": self._few_persons,
            "dominance": self._dominated,
            "open_text": self._few_answers,
        }
        return kinds[kind]

    def looked_at(self, rule: Rule) -> Iterable[Fact]:
        """The facts of questions that the rule covers."""
        book = self.survey.codebook
        covered = {v for v, q in book.question_of.items() if self.rules.covers(rule, q.key)}
        return (fact for fact in self.facts.values() if not covered.isdisjoint(fact.sources))

    def _small_base(self, rule: Rule, fact: Fact) -> bool:
        return _tells_of_units(fact) and fact.base_n is not None and fact.base_n < rule.least

    def _few_units(self, rule: Rule, fact: Fact) -> bool:
        return (
            _tells_of_units(fact) and 0 < fact.value < rule.least and self._is_covered(rule, fact)
        )

    def _is_covered(self, rule: Rule, fact: Fact) -> bool:
        """Whether the options that the fact counts are among the sensitive ones."""
        found = counted(self.survey, fact)
        options = found.measure.options if found else ()
        question_of = self.survey.codebook.question_of
        keys = {question_of[v].key for v in fact.sources if v in question_of}
        return any(self.rules.covers(rule, key, options) for key in keys)

    def _few_persons(self, rule: Rule, fact: Fact) -> bool:
        """A numerator whose base is small."""
        if fact.computed_by != _RATIO or ".numerator." not in fact.id:
            return False
        return self.facts[fact.id.replace(".numerator.", ".base.")].value < rule.least

    def _dominated(self, rule: Rule, fact: Fact) -> bool:
        found = counted(self.survey, fact)
        if found is None or not fact.computed_by.startswith(_SUMS) or found.part == "base":
            return False
        if not found.part and found.measure.statistic != "total":
            return False
        units = Groups(self.survey, found.year).units(found.group)
        if units is None or not fact.value:
            return False
        each = tally(self.survey, found.measure.id, found.year)
        inside = np.array([unit in units for unit in each.units])
        largest = max(each.sums[inside].tolist(), default=Decimal(0))
        return bool(largest * 100 > rule.at_most * fact.value)

    def _few_answers(self, rule: Rule, fact: Fact) -> bool:
        if fact.computed_by != _OPEN or fact.kind != "count":
            return False
        _, question, theme, *rest = fact.id.split(".")
        coding = self.survey.codings.get((question, int(fact.year)))
        is_theme = coding is not None and theme in coding.scheme.labels and len(rest) == 1
        return is_theme and 0 < fact.value < rule.least


def _tells_of_units(fact: Fact) -> bool:
    """Whether the fact is how many units gave an answer, and not how many were asked."""
    if fact.computed_by == _COUNTS:
        return True
    return fact.computed_by in _SHARES_OF_UNITS and ".numerator." in fact.id

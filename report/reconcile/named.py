"""What a published figure is, in words: the definition of the number here that it is, or is another year's of."""

import re
from collections.abc import Mapping
from dataclasses import replace

from analysis.fact import CHANGES, Fact
from analysis.statistics.change import WORDS
from report.chapters.register import about

_CHANGE = re.compile(r"(?P<measure>.+)\.(?P<kind>change_\w+)\.(?P<first>\d{4})_(?P<last>\d{4})")
_YEAR = re.compile(r"(?P<measure>.+)\.(?P<year>\d{4})")


class Naming:
    """The words of ids, by the facts that there are."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self._facts = facts
        self._of_measure: dict[str, Fact] = {}
        for fact_id, fact in facts.items():
            if found := _YEAR.fullmatch(fact_id):
                self._of_measure.setdefault(found["measure"], fact)

    def words(self, *ids: str) -> str:
        """Those of the first id that has any, or none."""
        return next((words for fact_id in ids if (words := self._words(fact_id))), "")

    def _words(self, fact_id: str) -> str:
        if fact_id in self._facts:
            return _with_year(self._facts[fact_id])
        if change := _CHANGE.fullmatch(fact_id):
            measured = self._of_measure.get(change["measure"])
            if measured is None or change["kind"] not in WORDS:
                return ""
            word, _ = WORDS[change["kind"]]
            return f"{word} fra {change['first']} til {change['last']}: {_definition(measured)}"
        year = _YEAR.fullmatch(fact_id)
        alike = self._of_measure.get(year["measure"]) if year else None
        return _with_year(replace(alike, year=year["year"])) if year and alike else ""


def _with_year(fact: Fact) -> str:
    """The definition with the year and the group; those of a change tell of their years."""
    return _definition(fact) if fact.kind in CHANGES else f"{_definition(fact)} ({about(fact)})"


def _definition(fact: Fact) -> str:
    return fact.definition.rstrip(".")

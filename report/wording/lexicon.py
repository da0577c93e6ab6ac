"""The lexicon: every expression that judges, with the rule it is bound to (`templates/wording.yml`)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

import yaml

from analysis.fact import Fact
from report.finding import Finding, ReportIsWrong
from report.wording.rule import RULES, Rule

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Lexicon:
    """Rules by expression in small letters; `everyday` words may also stand unbound."""

    rules: Mapping[str, Rule]
    everyday: frozenset[str]

    def rule(self, words: str) -> Rule | None:
        """The rule of an expression, whatever its capitals."""
        return self.rules.get(words.casefold())

    def nearest(self, words: str) -> tuple[str, ...]:
        """Expressions that look like these words."""
        return tuple(get_close_matches(words.casefold(), self.rules, n=3, cutoff=0.5))

    def true_of(self, facts: Sequence[Fact]) -> tuple[str, ...]:
        """The first expression of every rule that holds for the facts, in the file's order."""
        first_of: dict[Rule, str] = {}
        for words, rule in self.rules.items():
            if rule not in first_of and rule.suits(facts) and rule.holds(facts):
                first_of[rule] = words
        return tuple(first_of.values())

    @cached_property
    def _guarded(self) -> re.Pattern[str]:
        guarded = sorted(self.rules.keys() - self.everyday, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, guarded))})\b", re.IGNORECASE)

    def unbound_in(self, prose: str) -> Iterator[re.Match[str]]:
        """The judging words that stand in prose as if they were any words."""
        return self._guarded.finditer(prose)


def read_lexicon(file: Path, shown_as: str) -> Lexicon:
    """Read `templates/wording.yml`.

    Raises:
        ReportIsWrong: the file is not a list of rules with words, or an expression stands twice.
    """
    rules: dict[str, Rule] = {}
    everyday: set[str] = set()
    findings: list[Finding] = []

    def wrong(text: str, remedy: str) -> None:
        findings.append(Finding(shown_as, 0, "wording", text, remedy))

    try:
        entries = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
    except yaml.YAMLError as error:
        raise ReportIsWrong([Finding(shown_as, 0, "not YAML", str(error), "Correct it.")]) from None
    for entry in entries:
        name = entry.get("rule")
        if name not in RULES or not entry.get("words"):
            wrong(str(entry), f"Give `words` and a `rule` that is one of {', '.join(RULES)}.")
            continue
        limits = (Decimal(str(entry.get(key, 0))) for key in ("lower", "upper"))
        rule = Rule(name, *limits)
        for words in entry["words"]:
            if words.casefold() in rules:
                wrong(words, "The expression stands twice; remove one of them.")
            rules[words.casefold()] = rule
            if entry.get("everyday"):
                everyday.add(words.casefold())
    if findings:
        raise ReportIsWrong(findings)
    return Lexicon(rules, frozenset(everyday))

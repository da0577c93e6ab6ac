"""The lexicon: every expression that judges, with the rule it is bound to (`templates/wording.yml`)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import get_close_matches
from functools import cached_property
from math import isfinite
from pathlib import Path
from typing import Any

from analysis.fact import Fact
from analysis.yaml_file import read_yaml
from report.engine.page_language import BOOK_LANGUAGE
from report.finding import Finding, ReportIsWrong
from report.wording.language import LANGUAGES
from report.wording.rule import LIMITED, RULES, Rule

_NEVER = re.compile(r"(?!)")
_KEYS = ("rule", "words", "lower", "upper", "everyday", "lang")


@dataclass(frozen=True)
class Lexicon:
    """Rules by expression in small letters; `everyday` words may also stand unbound.

    `others` are the lexicons of other languages than the report's own, by language tag.
    """

    rules: Mapping[str, Rule]
    everyday: frozenset[str]
    others: Mapping[str, "Lexicon"] = field(default_factory=dict)

    def of(self, language: str) -> "Lexicon":
        """The words of a language; the report's own where it has none of its own."""
        return self.others.get(language, self)

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
        if not guarded:
            return _NEVER
        return re.compile(rf"\b(?:{'|'.join(map(_in_prose, guarded))})\b", re.IGNORECASE)

    def unbound_in(self, prose: str) -> Iterator[re.Match[str]]:
        """The judging words that stand in prose as if they were any words."""
        return self._guarded.finditer(prose)


def _in_prose(words: str) -> str:
    """The words as they may stand in a chapter, where a line may end between two of them."""
    return r"\s+".join(map(re.escape, words.split()))


def read_lexicon(file: Path, shown_as: str) -> Lexicon:
    """Read `templates/wording.yml`.

    Raises:
        YamlFileError: the file is not YAML.
        ReportIsWrong: the file is not a list of rules with words, or an expression stands twice.
    """
    rules: defaultdict[str, dict[str, Rule]] = defaultdict(dict)
    everyday: defaultdict[str, set[str]] = defaultdict(set)
    findings: list[Finding] = []
    written = read_yaml(file, shown_as)
    if not isinstance(written.value, list):
        remedy = "Write a list of rules, each as - {rule: …, words: […]}."
        raise ReportIsWrong([Finding(shown_as, 0, "wording", repr(written.value), remedy)])
    assert written.node is not None
    for entry, node in zip(written.value, written.node.value, strict=True):
        line = node.start_mark.line + 1
        if remedy := _remedy(entry):
            findings.append(Finding(shown_as, line, "wording", str(entry), remedy))
            continue
        limits = (Decimal(str(entry.get(key, 0))) for key in ("lower", "upper"))
        rule = Rule(entry["rule"], *limits)
        language = entry.get("lang", BOOK_LANGUAGE)
        for words in entry["words"]:
            if words.casefold() in rules[language]:
                remedy = "The expression stands twice; remove one of them."
                findings.append(Finding(shown_as, line, "wording", words, remedy))
            rules[language][words.casefold()] = rule
            if entry.get("everyday"):
                everyday[language].add(words.casefold())
    if findings:
        raise ReportIsWrong(findings)
    by_language = {name: Lexicon(rules[name], frozenset(everyday[name])) for name in rules}
    own = by_language.pop(BOOK_LANGUAGE, Lexicon({}, frozenset()))
    return replace(own, others=by_language)


def _remedy(entry: Any) -> str:
    """What to do about an entry that is no rule with words; empty when it is one."""
    if not isinstance(entry, dict) or entry.get("rule") not in RULES:
        return f"Give `words` and a `rule` that is one of {', '.join(RULES)}."
    if unknown := [key for key in entry if key not in _KEYS]:
        return f"Remove or correct {unknown[0]!r}; an entry has {', '.join(_KEYS)}."
    if (language := entry.get("lang", BOOK_LANGUAGE)) not in LANGUAGES:
        return f"{language!r} is no language that chapters are written in; those are {', '.join(LANGUAGES)}."
    words = entry.get("words")
    if not isinstance(words, list) or not words:
        return "Give `words` as a list: words: [økte, steg]."
    if wrong := [word for word in words if not isinstance(word, str) or not word.strip()]:
        return f"{wrong[0]!r} is not an expression; write letters, in quotes where YAML needs them."
    limits = [entry[key] for key in ("lower", "upper") if key in entry]
    if entry["rule"] not in LIMITED:
        return f"Only the rules {' and '.join(LIMITED)} have limits; remove them." if limits else ""
    numbers = [n for n in limits if isinstance(n, int | float) and isfinite(n)]
    if len(numbers) != 2 or numbers[0] >= numbers[1]:
        return "Give `lower` and `upper` as two numbers, the smaller first."
    return ""

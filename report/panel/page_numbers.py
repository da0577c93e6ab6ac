"""What the panel needs on one page: the numbers that stand there, those behind them, and the bound words.

It is a script and no JSON file, since a page opened from a disk may load scripts and nothing else. Texts
that many numbers share are written once and named by their place.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from report.panel.rule_words import told_rule
from report.panel.told import Teller, Told, tried_on
from report.wording.claim import Claim

_NAMED = re.compile(r'data-fact="([^"]+)"')
_BOUND = re.compile(r'data-rule="([^"]+)" data-fact="([^"]+)"')
CALL = "reportNumbers"


def fact_ids(html: str) -> tuple[str, ...]:
    """The ids of the numbers on a finished page, each once."""
    return tuple(dict.fromkeys(id for named in _NAMED.findall(html) for id in named.split(" ")))


def bound_words(html: str) -> frozenset[str]:
    """The rule and the ids of every bound word on a finished page, as `key_of` names a claim."""
    return frozenset(map(" ".join, _BOUND.findall(html)))


def key_of(claim: Claim) -> str:
    """What a page says of a bound word: its rule and the ids of its facts."""
    return " ".join((claim.rule.name, *(fact.id for fact in claim.facts)))


def numbers_script(teller: Teller, shown: Iterable[str], claims: Iterable[Claim]) -> str:
    """The script that gives the page its numbers."""
    ids = [name for name in shown if name in teller.facts]
    behind = (parent for name in ids for parent in teller.facts.ancestors(name))
    texts: dict[str, int] = {}

    def place(text: str) -> int:
        return texts.setdefault(text, len(texts))

    every = sorted({*ids, *behind})
    facts = {
        name: _plain(teller.tell(teller.facts[name]), frozenset(every), place) for name in every
    }
    said = {"facts": facts, "claims": _claims(claims), "texts": [*texts]}
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    # What ends a script in HTML, and the line ends of old JavaScript, are never meant as such here.
    for sign in ("<", "\u2028", "\u2029"):
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return f"{CALL}({text});\n"


def _plain(told: Told, known: frozenset[str], place: Any) -> list[Any]:
    rows = [number for row in told.rows for number in map(place, row)]
    years = [
        [year.year, year.number, year.fact if year.fact in known else "", int(year.broken)]
        for year in told.years
    ]
    head = [*map(place, (told.name, told.about)), told.number]
    return [*head, rows, years, [part for part in told.parts if part in known]]


def _claims(claims: Iterable[Claim]) -> dict[str, list[list[Any]]]:
    """Words, their rule and what it was tried on, by rule and ids as the page names them."""
    found: dict[str, list[list[Any]]] = {}
    for claim in claims:
        key = key_of(claim)
        entry = [claim.words, told_rule(claim.rule), [tried_on(fact) for fact in claim.facts]]
        if entry not in found.setdefault(key, []):
            found[key].append(entry)
    return dict(sorted(found.items()))

"""`facts.json`: every fact of a render for other programs, with its value in full and as printed.

A number that may not be published has no value; `suppressed` names the rule.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.fact import Fact
from analysis.register import Register
from report.wording.number import printed, signed


def facts_json(facts: Register, printed_in: Mapping[str, Sequence[str]]) -> str:
    """A JSON list, one fact a line, sorted by id; `printed_in` names the pages that print it,
    in prose, a table or a figure.
    """
    rows = (
        json.dumps(_entry(facts[fact_id], printed_in.get(fact_id, ())), ensure_ascii=False)
        for fact_id in sorted(facts)
    )
    return "[\n" + ",\n".join(rows) + "\n]\n"


def _entry(fact: Fact, chapters: Sequence[str]) -> dict[str, Any]:
    plain = fact.to_json()
    return plain | {
        "value": None if fact.suppressed else float(fact.value),
        "value_exact": plain["value"],
        "printed": printed(fact),
        "printed_signed": signed(fact),
        "carried_forward": float(fact.carried_forward),
        "printed_in": list(chapters),
    }

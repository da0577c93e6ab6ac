"""`facts.json`: every fact of a render for other programs, with its value in full and as printed."""

import json
from typing import Any

from analysis.fact import Fact
from analysis.register import Register
from report.wording.number import printed, signed


def facts_json(facts: Register, mentions: dict[str, list[tuple[str, int]]]) -> str:
    """A JSON list, one fact a line, sorted by id; `printed_in` names the chapters that print it."""
    rows = (
        json.dumps(_entry(facts[fact_id], mentions.get(fact_id, [])), ensure_ascii=False)
        for fact_id in sorted(facts)
    )
    return "[\n" + ",\n".join(rows) + "\n]\n"


def _entry(fact: Fact, places: list[tuple[str, int]]) -> dict[str, Any]:
    plain = fact.to_json()
    return plain | {
        "value": float(fact.value),
        "value_exact": plain["value"],
        "printed": printed(fact),
        "printed_signed": signed(fact),
        "carried_forward": float(fact.carried_forward),
        "printed_in": [f"{file}:{line}" for file, line in places],
    }

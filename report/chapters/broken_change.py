"""A change that a chapter asks for and a break rules out: said as what it is, not as a misspelt id."""

import re

from analysis.fact import CHANGES
from analysis.register import Register

_CHANGE = re.compile(rf"(.+)\.(?:{'|'.join(CHANGES)})\.(\d{{4}})_(\d{{4}})(?:\..+)?")


def across_a_break(fact_id: str, facts: Register) -> str:
    """What to do about a change across a break; empty where the id is no such change."""
    change = _CHANGE.fullmatch(fact_id)
    if change is None:
        return ""
    stem, first, last = change.groups()
    ends = [facts[end] for end in (f"{stem}.{first}", f"{stem}.{last}") if end in facts]
    if len({end.stretch for end in ends}) < 2:
        return ""
    return (
        f"The series breaks in {ends[-1].stretch}, so there is no change from {first} to {last}; "
        "say the two numbers by themselves, or cut the sentence."
    )

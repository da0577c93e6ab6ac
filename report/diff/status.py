"""The statuses of a comparison.

Every number, bound word, sentence and exhibit that stands in either report gets exactly one. An id is
unique in a report, so there is no status for one that stands twice; a file in which one does is refused.
"""

from typing import Literal

Status = Literal["same", "rounding", "changed", "added", "removed"]

# In report order: what matters most to a reader first, what nobody can see last.
STATUSES: tuple[Status, ...] = ("changed", "added", "removed", "rounding", "same")

WORDS: dict[Status, str] = {
    "changed": "endret",
    "added": "nytt",
    "removed": "borte",
    "rounding": "bare avrunding",
    "same": "likt",
}


def status_of_pair(before: object | None, after: object | None) -> Status | None:
    """`added` or `removed` where one side has nothing; None where the two must be compared."""
    if before is None:
        return "added"
    return "removed" if after is None else None

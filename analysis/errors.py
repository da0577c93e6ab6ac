"""What a person can put right: findings, each with place, rule, value and remedy.

Every error that is a user's mistake derives from `UserError`. All findings of a run are collected
before it is raised; printing it shows at most `SHOWN` of them and how many more there are.
"""

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 20


class UserError(Exception):
    """Mistakes in what a person wrote; `findings` has one text for each."""

    def __init__(self, findings: Iterable[str]) -> None:
        self.findings = tuple(findings)
        super().__init__(bounded(self.findings))


def bounded(findings: tuple[str, ...], shown: int = SHOWN) -> str:
    """The first findings, one a line, and a count of the rest."""
    lines = list(findings[:shown])
    if len(findings) > shown:
        lines.append(f"… and {len(findings) - shown} more")
    return "\n".join(lines)


def nearest(name: str, known: Iterable[str]) -> str:
    """A closing remark with the nearest known name, or nothing when none is near.

    >>> nearest("eldre_behvo", ["eldre_behov", "bolig_status"])
    "; did you mean 'eldre_behov'?"
    """
    near = get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""

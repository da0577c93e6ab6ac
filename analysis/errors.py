"""What a person can put right: findings, each with place, rule, value and remedy.

Every error that is a user's mistake derives from `UserError`. All findings of a run are collected
before it is raised; printing it shows at most `SHOWN` of them and how many more there are. What they
quote comes from files of strangers: it is cut when long, and signs that steer a terminal are written out.
"""

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 20
FINDING_AT_MOST = 800


class UserError(Exception):
    """Mistakes in what a person wrote; `findings` has one text for each."""

    def __init__(self, findings: Iterable[str]) -> None:
        self.findings = tuple(findings)
        super().__init__(bounded(self.findings))


def bounded(findings: tuple[str, ...], shown: int = SHOWN) -> str:
    """The first findings, one a line, and a count of the rest."""
    lines = [one_finding(finding) for finding in findings[:shown]]
    if len(findings) > shown:
        lines.append(f"… and {len(findings) - shown} more")
    return "\n".join(lines)


def one_finding(finding: str) -> str:
    """The finding fit for a terminal; a long one loses its middle, and keeps its place and its remedy."""
    plain = printable(finding)
    half = FINDING_AT_MOST // 2
    return plain if len(plain) <= FINDING_AT_MOST else f"{plain[:half]} … {plain[-half:]}"


def printable(text: str) -> str:
    """The text with control signs, and those that turn the direction of writing, written out."""
    return "".join(
        sign
        if sign.isprintable() or sign in "\n\t\u00a0"
        else sign.encode("unicode_escape").decode()
        for sign in text
    )


def nearest(name: str, known: Iterable[str]) -> str:
    """A closing remark with the nearest known name, or nothing when none is near.

    >>> nearest("eldre_behvo", ["eldre_behov", "bolig_status"])
    "; did you mean 'eldre_behov'?"
    """
    near = get_close_matches(name, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""

"""A finding: something in the report that is wrong, said so that it can be mended.

Findings are collected and shown together; one of them is enough to stop a render.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

# More would scroll the first ones off the screen, and they are often the cause of the rest.
SHOWN_AT_MOST = 60
TEXT_AT_MOST = 160


@dataclass(frozen=True, order=True)
class Finding:
    """Where (`file`, `line`; 0 when the whole file), which `rule`, the offending `text`, the `remedy`."""

    file: str
    line: int
    rule: str
    text: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.rule}: {_shortened(self.text)}\n    {self.remedy}"


class ReportIsWrong(Exception):
    """The report cannot be rendered as it stands; `findings` say why. Exit code 1."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__(listing(self.findings))


class CouldNotRun(Exception):
    """Bad usage, or something outside the report is missing. Exit code 2."""


def listing(findings: tuple[Finding, ...]) -> str:
    """The findings as text, at most `SHOWN_AT_MOST`, with how many are left out."""
    shown = "\n".join(map(str, findings[:SHOWN_AT_MOST]))
    more = len(findings) - SHOWN_AT_MOST
    return shown + (f"\n… and {more} more" if more > 0 else "")


def _shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= TEXT_AT_MOST else flat[: TEXT_AT_MOST - 1] + "…"


def nearest_names(
    name: str, known: Iterable[str], *, otherwise: str = "none", cutoff: float = 0.6
) -> str:
    """The up to three known names that are most like the name; `otherwise` when none is.

    >>> nearest_names("housin", ["housing", "fte"])
    'housing'
    """
    return ", ".join(get_close_matches(name, list(known), n=3, cutoff=cutoff)) or otherwise

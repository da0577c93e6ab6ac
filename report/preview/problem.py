"""A problem: why the newest page cannot be shown, with the places that a writer has to mend."""

import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from analysis.errors import UserError, printable
from report.engine.book import BookError
from report.engine.pandoc import PandocError
from report.exhibits.content import ExhibitError
from report.finding import CouldNotRun, Finding, ReportIsWrong

# What a user can mend; anything else is a fault of the program and is told by its name.
EXPECTED = (ReportIsWrong, UserError, CouldNotRun, BookError, PandocError, ExhibitError, OSError)


@dataclass(frozen=True)
class Place:
    """One thing that is wrong: where, by which rule, what stands there, and what to do."""

    place: str
    rule: str
    text: str
    remedy: str


@dataclass(frozen=True)
class Problem:
    """What is wrong with the newest state of the project."""

    places: tuple[Place, ...]

    def seen_from(self, root: Path) -> "Problem":
        """The same with the names of files as they are in the project."""
        folder = f"{root}{os.sep}"
        return Problem(
            tuple(
                Place(**{name: text.replace(folder, "") for name, text in asdict(place).items()})
                for place in self.places
            )
        )

    def to_plain(self) -> dict[str, Any]:
        """For the browser, which shows it as text and never as HTML."""
        return asdict(self)


def problem_of(error: BaseException) -> Problem:
    """The problem behind an error of a render."""
    found = getattr(error, "findings", ())
    if found:
        return problem_with(found)
    said = str(error) if isinstance(error, EXPECTED) else f"{type(error).__name__}: {error}"
    return Problem((Place("", "", printable(said), ""),))


def problem_with(findings: Iterable[object]) -> Problem:
    """The problem that findings tell of."""
    return Problem(tuple(map(_place, findings)))


def _place(finding: object) -> Place:
    if not isinstance(finding, Finding):
        return Place("", "", printable(str(finding)), "")
    line = f":{finding.line}" if finding.line else ""
    return Place(
        printable(f"{finding.file}{line}"),
        printable(finding.rule),
        printable(finding.text),
        printable(finding.remedy),
    )

"""A sentence of a finished page: as it is read, and as a form in which everything computed is a slot.

A number that moved, or a table that is number 4 instead of 3, leaves the form as it was.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_CELL = " · "
_BETWEEN = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][»”\")])) (?=[A-ZÆØÅ«“\"])")


@dataclass(frozen=True)
class Said:
    """A sentence (a heading, a caption, a row of a table) under the heading or exhibit where it stands."""

    text: str
    form: str
    place: str


@dataclass(frozen=True)
class Run:
    """Text in one stretch; what is computed has a slot, and a number that tells two mentions apart."""

    text: str
    slot: str = ""
    mention: int = 0


@dataclass
class Block:
    """The runs of a paragraph, a heading, a list item, a caption or a row."""

    place: str
    is_row: bool
    runs: list[Run] = field(default_factory=list)
    cell: int = 0

    def add(self, run: Run, cell: int) -> None:
        """Add text; in a row, a sign stands between what is in one cell and what is in the next."""
        if run.text.strip() and cell != self.cell:
            if self.cell:
                self.runs.append(Run(_CELL))
            self.cell = cell
        self.runs.append(run)

    def sentences(self) -> Iterator[Said]:
        """Its sentences; a row is one."""
        runs = list(_collapsed(self.runs))
        text = "".join(run.text for run in runs)
        ends = [] if self.is_row else [found.start() for found in _BETWEEN.finditer(text)]
        start = 0
        for end in (*ends, len(text)):
            if said := text[start:end].strip(" "):
                yield Said(said, _form(runs, start, end), self.place)
            start = end + 1


def _collapsed(runs: list[Run]) -> Iterator[Run]:
    """The runs with every stretch of blanks as one space, and none in front."""
    after_space = True
    for run in runs:
        text = re.sub(r"\s+", " ", run.text)
        if after_space:
            text = text.removeprefix(" ")
        if text:
            after_space = text.endswith(" ")
            yield Run(text, run.slot, run.mention)


def _form(runs: list[Run], start: int, end: int) -> str:
    """The text from start to end with its slots."""
    parts: list[str] = []
    at = filled = 0
    for run in runs:
        shown = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if shown and not run.slot:
            parts.append(shown)
        elif shown and run.mention != filled:
            parts.append(f"{{{run.slot}}}")
            filled = run.mention
    return "".join(parts).strip(" ")

"""Explained figures: why a published figure and this report need not say the same, in a person's words.

The lines of `data/published/explained.csv` also tell under which id the report has a figure, where
that is not the ledger's own. No command writes the file.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.csv_rows import read_csv_rows, uneven
from analysis.errors import UserError, nearest

FILE = "data/published/explained.csv"
COLUMNS = ("id", "fact", "reads", "reason")


class ExplainedError(UserError):
    """Mistakes in the file of explained figures, each with file and line."""


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A line about one figure.

    `fact` is the id under which the report has it, "" for the figure's own. `reason` explains a
    difference, and then `reads` is the number that the report prints instead, as typed on a keyboard,
    so that the reason does not go on to excuse another; "" when the report does not have the figure.
    """

    id: str
    fact: str = ""
    reads: str = ""
    reason: str = ""
    line: int = 0


def read_explained(root: Path, known: Iterable[str]) -> Mapping[str, Explanation]:
    """The explanations of the project at `root` by the figure's id, in the order of the file.

    `known` are the ids that may be explained. A project without the file explains nothing.

    Raises:
        TextFileError: the file is not UTF-8.
        ExplainedError: a column is missing, an id is unknown or stands twice, or a line says nothing.
    """
    if not (root / FILE).is_file():
        return {}
    ids = frozenset(known)
    file = read_csv_rows(root / FILE, FILE, ExplainedError)
    if tuple(file.header) != COLUMNS:
        raise ExplainedError([f"{FILE}:1: the first line is not {','.join(COLUMNS)}; write that"])
    explained: dict[str, Explanation] = {}
    findings: list[str] = []
    for line, values in file.rows:
        mistakes = [*_mistakes(values, ids, explained)]
        findings += (f"{FILE}:{line}: {mistake}" for mistake in mistakes)
        if not mistakes:
            explained[values[0]] = Explanation(**dict(zip(COLUMNS, values, strict=True)), line=line)
    if findings:
        raise ExplainedError(findings)
    return explained


def _mistakes(values: list[str], known: frozenset[str], before: Container[str]) -> Iterator[str]:
    """What is wrong with a line, each with its remedy."""
    if said := uneven(values, len(COLUMNS)):
        yield said
        return
    name, fact, reads, reason = values
    if name not in known:
        yield f"figure {name!r} is not in the ledger{nearest(name, known)}"
    if name in before:
        yield f"id {name!r} stands twice; delete one of the lines"
    if not fact and not reason.strip():
        yield f"the line of {name!r} says nothing; write a reason in words, or delete it"
    if reads and not reason.strip():
        yield f"{name!r} reads {reads!r} without a reason; write why the report says that"

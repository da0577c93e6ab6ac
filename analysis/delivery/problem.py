"""A problem in a delivery: where it is, what is wrong, and what to do.

A bad file can have ten thousand of them, mostly of few kinds. All are collected and counted; of each
kind the first few are printed, and how many there are more.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.errors import UserError, one_finding

SHOWN_OF_A_KIND, SHOWN_IN_A_COLUMN = 12, 4
_VALUE_AT_MOST = 60


@dataclass(frozen=True, order=True)
class Problem:
    """One problem: `row` is the row of the file, 0 for the whole file; `column` as the file names it.

    `said` holds the value, the rule and the remedy; `kind` is the rule's short name.
    """

    file: str
    row: int
    column: str
    kind: str
    said: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.row}" if self.row else self.file
        return f"{place}: {self.column}: {self.said}" if self.column else f"{place}: {self.said}"


class DeliveryError(UserError):
    """Everything that is wrong with the files; printed bounded, with the count of the rest."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(map(str, self.problems))

    def __str__(self) -> str:
        shown: list[str] = []
        of_kind, of_column = Counter[tuple[str, str]](), Counter[tuple[str, str, str]]()
        for problem in self.problems:
            kind = (problem.file, problem.kind)
            column = (*kind, problem.column)
            if of_kind[kind] < SHOWN_OF_A_KIND and of_column[column] < SHOWN_IN_A_COLUMN:
                shown.append(one_finding(str(problem)))
                of_kind[kind] += 1
                of_column[column] += 1
        counts = Counter((problem.file, problem.kind) for problem in self.problems)
        for (file, kind_name), count in counts.items():
            if more := count - of_kind[file, kind_name]:
                shown.append(f"{file}: … and {more} more of this kind: {kind_name}")
        return "\n".join(shown)


def quoted(value: str) -> str:
    """The value as `repr` shows it, cut when it is long."""
    return repr(value if len(value) <= _VALUE_AT_MOST else value[: _VALUE_AT_MOST - 1] + "…")

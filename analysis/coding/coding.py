"""The coding of one question: its scheme and codes together, held against the answers that were given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from analysis.coding.agreement import Codes, double_coded, overall_agreement, theme_agreement
from analysis.coding.row_findings import row_findings
from analysis.coding.rows import CodeRow, given, read_rows, rows_path
from analysis.coding.scheme import DECIDED, Scheme, WrittenScheme, read_scheme
from analysis.errors import UserError
from analysis.yaml_model import line_of


class CodingError(UserError):
    """What stands between the codes and the answers, each as `file:line: what is wrong; remedy`."""


@dataclass(frozen=True)
class Coding:
    """The codes of a question in a year, by coder and unit; `answers` are the texts by unit."""

    scheme: Scheme
    answers: Mapping[str, str]
    codes: Mapping[str, Codes]

    @property
    def coders(self) -> tuple[Codes, ...]:
        """What each coder gave, in the order of the scheme; those who gave nothing are left out."""
        keys = (coder.key for coder in self.scheme.coders)
        return tuple(self.codes[key] for key in keys if key in self.codes)

    @cached_property
    def printed(self) -> Codes:
        """What is counted: what the coders agreed on afterwards, otherwise the first coder's themes."""
        first = self.coders[0] if self.coders else {}
        return {**first, **self.codes.get(DECIDED, {})}

    @cached_property
    def decided(self) -> int:
        """How many answers have themes that the coders agreed on afterwards."""
        return len(self.codes.get(DECIDED, {}))

    @cached_property
    def double_coded(self) -> tuple[str, ...]:
        """The units whose answer at least two have coded."""
        return double_coded(self.coders)

    @cached_property
    def agreement(self) -> Decimal | None:
        """Alpha over whole codes; `None` where it does not exist."""
        return overall_agreement(self.coders)

    def agreement_on(self, theme: str) -> Decimal | None:
        """Alpha on one theme; `None` where it does not exist."""
        return theme_agreement(self.coders, theme)

    def count(self, theme: str) -> int:
        """How many answers have the theme."""
        return sum(theme in themes for themes in self.printed.values())


@dataclass(frozen=True)
class ReadCoding:
    """A coding as far as it goes, and what is wrong with it or not done yet."""

    coding: Coding
    findings: tuple[str, ...]


def read_coding(
    root: Path, year: int, question: str, answers: Mapping[str, str]
) -> ReadCoding | None:
    """The coding of a question; `None` when it has no scheme. `answers` are the texts by unit.

    Raises:
        TextFileError, YamlFileError, SchemeError, RowsError: a file cannot be read at all.
    """
    written = read_scheme(root, year, question)
    if written is None:
        return None
    scheme = written.scheme
    if scheme.left_out:
        return ReadCoding(Coding(scheme, answers, {}), ())
    path = rows_path(root, year, question)
    rows = read_rows(path) if path.is_file() else ()
    coding = Coding(scheme, answers, given(rows))
    found = (
        *(f"{path}:{line}: {said}" for line, said in row_findings(scheme, rows, answers)),
        *_not_coded(coding, rows, path, year),
        *_too_few_twice(coding, written),
    )
    return ReadCoding(coding, found)


def _not_coded(coding: Coding, rows: tuple[CodeRow, ...], path: Path, year: int) -> Iterator[str]:
    """Answers without a code of the first coder, told once for the file."""
    first = coding.scheme.coders[0].key
    coded = coding.codes.get(first, {})
    open_ones = [unit for unit in coding.answers if unit not in coded]
    if not open_ones:
        return
    lines = {row.unit: row.line for row in rows if row.coder == first}
    where = f"{path}:{lines[open_ones[0]]}" if open_ones[0] in lines else str(path)
    some = ", ".join(open_ones[:5]) + (" …" if len(open_ones) > 5 else "")
    yield (
        f"{where}: {len(open_ones)} of {len(coding.answers)} answers have no code by the first coder, {first!r} "
        f"({some}); write their themes, after `report coding --edition {year}` has added rows that are missing"
    )


def _too_few_twice(coding: Coding, written: WrittenScheme) -> Iterator[str]:
    wanted, twice = coding.scheme.double_coded, len(coding.double_coded)
    if coding.answers and 100 * twice < wanted * len(coding.answers):
        line = line_of(written.node, ("double_coded",))
        yield (
            f"{written.path}:{line}: double_coded: {twice} of {len(coding.answers)} answers are coded by two, "
            f"less than {wanted!r} per cent; let the second coder code more of them"
        )

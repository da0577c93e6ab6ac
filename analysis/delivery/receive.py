"""Receiving a delivery: from files to answers, with everything wrong told at once and nothing half done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import pandas as pd

from analysis.codebook import Codebook, codebook_for
from analysis.delivery.answer_sheet import AnswerSheet, read_sheet
from analysis.delivery.archive import Delivery, read_archive
from analysis.delivery.difference import Difference, difference
from analysis.delivery.form_reading import Form, read_form
from analysis.delivery.joining import joined
from analysis.delivery.match_log import match_log
from analysis.delivery.placing import place
from analysis.delivery.problem import DeliveryError, Problem
from analysis.delivery.register import Register, register
from analysis.delivery.source_file import SourceFile, read_source, source_file
from analysis.delivery.variable_map import read_variable_map
from analysis.survey.answers import answers_path, read_answers
from analysis.survey.corrections import (
    CorrectionsError,
    corrected,
    corrections_path,
    read_corrections,
)

T = TypeVar("T")
A = TypeVar("A")


@dataclass(frozen=True)
class Receipt:
    """What was received: the forms, the sheet they make, and how it differs from what stood before.

    `before` is what stood, if anything. `stale_corrections` are those that no longer fit the
    answers. `files` has every file to write, the answers last.
    """

    forms: tuple[Form, ...]
    sheet: AnswerSheet
    register: Register
    before: AnswerSheet | None
    difference: Difference
    stale_corrections: tuple[str, ...]
    files: dict[Path, bytes] = field(repr=False)

    @property
    def silent(self) -> tuple[str, ...]:
        """The units of the register that have delivered nothing."""
        given = set(self.sheet.units)
        return tuple(unit for unit in self.register.names if unit not in given)

    def keep(self) -> None:
        """Put the files into the archive and replace the answers. Raises `OSError`."""
        place(self.files)


def receive(
    root: Path, year: int, paths: Sequence[Path], *, add: bool = False, received: str = ""
) -> Receipt:
    """Read and check a delivery of one or more files; nothing is written until `Receipt.keep`.

    With `add` the files are joined with those that the answers are made of, else they replace them.

    Raises:
        CodebookError, VariableMapError, ArchiveError, DivisionError: mistakes in the project's files.
        DeliveryError: everything that is wrong with the files.
    """
    codebook = codebook_for(root, year)
    mapped = read_variable_map(root, year, codebook)
    units = register(root, codebook, year)
    archive = read_archive(root, year)
    current = archive.in_use
    if add and not current:
        said = "there is no earlier delivery to add to; leave out --add"
        raise DeliveryError([Problem(str(paths[0]), 0, "", "add", said)])
    given = _each(paths, source_file)
    earlier = _each(current if add else (), archive.source)
    _refuse_repeated(given, earlier)
    forms = _each(
        (*earlier, *given),
        lambda one: read_form(read_source(one, mapped.sheet), codebook, year, units, mapped),
    )
    sheet = joined(forms, codebook, year, mapped)
    text = sheet.text(codebook, year, units).encode()
    if not _same(given, current):
        sizes = [(len(form.rows), len(form.matches)) for form in forms[len(earlier) :]]
        archive = archive.with_files(given, sizes, add=add, received=received)
    names = [delivery.file for delivery in archive.in_use]
    before = read_sheet(answers_path(root, year))
    return Receipt(
        forms,
        sheet,
        units,
        before,
        difference(before or AnswerSheet({}), sheet),
        _stale_corrections(root, year, codebook, units, text),
        archive.new_files
        | {archive.folder / "match.csv": match_log(forms, names, codebook, year).encode()}
        | {answers_path(root, year): text},
    )


def _each(given: Sequence[A], read: Callable[[A], T]) -> tuple[T, ...]:
    """Every file read, or what is wrong with all of them."""
    done, problems = list[T](), list[Problem]()
    for one in given:
        try:
            done.append(read(one))
        except DeliveryError as error:
            problems += error.problems
    if problems:
        raise DeliveryError(problems)
    return tuple(done)


def _refuse_repeated(given: Sequence[SourceFile], earlier: Sequence[SourceFile]) -> None:
    first = {source.sha256: source.shown_as for source in earlier}
    problems: list[Problem] = []
    for source in given:
        if source.sha256 in first:
            said = f"is the very same file as {first[source.sha256]}; leave it out"
            problems.append(Problem(source.shown_as, 0, "", "file twice", said))
        first.setdefault(source.sha256, source.shown_as)
    if problems:
        raise DeliveryError(problems)


def _same(given: Sequence[SourceFile], current: Sequence[Delivery]) -> bool:
    return [source.sha256 for source in given] == [delivery.sha256 for delivery in current]


def _stale_corrections(
    root: Path, year: int, codebook: Codebook, units: Register, text: bytes
) -> tuple[str, ...]:
    """Read the answers back as the survey will, and try the corrections on them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "answers.csv"
        path.write_bytes(text)
        numbers = pd.Index(list(units.names), name="unit", dtype="str")
        frame = read_answers(path, codebook, year, numbers)
    at = corrections_path(root, year)
    try:
        corrected(frame, read_corrections(root, year), codebook, year, at)
    except CorrectionsError as error:
        return error.findings
    return ()

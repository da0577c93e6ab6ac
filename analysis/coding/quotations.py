"""Quotations: what may be printed of open answers, word for word, once a person has cleared it.

They stand in `data/<year>/coding/quotations.yml`. The text is a part of the unit's answer to the letter; `[…]`
marks what is left out. One that may point to a person is never printed, cleared or not.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from analysis.codebook.instrument import Entry, Key
from analysis.coding.persons import personal
from analysis.coding.rows import same_text
from analysis.coding.scheme import Said, coding_folder
from analysis.errors import UserError, nearest
from analysis.yaml_file import read_yaml
from analysis.yaml_model import line_of, modelled

LEFT_OUT = "[…]"


class QuotationsError(UserError):
    """Quotations that are not as the answers, each as `file:line: what is wrong; remedy`."""


class Clearance(Entry):
    """Who has decided that the quotation may be printed, and when."""

    by: Said
    date: datetime.date


class Quotation(Entry):
    """A part of one unit's answer to one question; nobody has cleared it while `cleared` is missing."""

    id: Key
    question: Key
    unit: str
    text: Said
    cleared: Clearance | None = None


class _File(Entry):
    quotations: Annotated[
        tuple[Quotation, ...], BeforeValidator(lambda value: () if value is None else value)
    ] = Field(default=())


def quotations_path(root: Path, year: int) -> Path:
    """Where the quotations of a year are; the file need not exist."""
    return coding_folder(root, year) / "quotations.yml"


def read_quotations(
    root: Path,
    year: int,
    answers: Mapping[str, Mapping[str, str]],
    names: Mapping[str, bool],
    places: Iterable[str],
) -> tuple[Quotation, ...]:
    """The quotations of a year, in the order of the file; none without a file.

    `answers` are the texts by open question and unit, `names` given names, `places` the names of units.

    Raises:
        TextFileError, YamlFileError: the file cannot be read, or is not YAML.
        QuotationsError: every mistake of the first kind met: the fields, the texts.
    """
    path, places = quotations_path(root, year), tuple(places)
    if not path.is_file():
        return ()
    written = read_yaml(path, str(path))
    if written.node is None:
        return ()
    fields = {*Quotation.model_fields, *Clearance.model_fields}
    found = modelled(written, str(path), _File, QuotationsError, fields).quotations
    ids = [quotation.id for quotation in found]
    wrong: list[str] = []
    for position, quotation in enumerate(found):
        said = [*_of_answer(quotation, answers), *_of_persons(quotation, names, places)]
        if quotation.id in ids[:position]:
            said.append("the id stands twice; give one of them another")
        line = line_of(written.node, ("quotations", position))
        wrong += (f"{path}:{line}: quotation {quotation.id!r}: {one}" for one in said)
    if wrong:
        raise QuotationsError(wrong)
    return found


def cleared_texts(quotations: Iterable[Quotation]) -> dict[str, str | None]:
    """The text of each quotation by id; `None` for one that nobody has cleared."""
    return {each.id: each.text if each.cleared else None for each in quotations}


def is_part(text: str, answer: str) -> bool:
    """Whether each stretch between the marks `[…]` stands in the answer, in this order.

    >>> is_part("Vi spurte […] naboene.", "Vi spurte både rådet og naboene.")
    True
    """
    rest = same_text(answer)
    stretches = [same_text(part) for part in text.replace("[...]", LEFT_OUT).split(LEFT_OUT)]
    for stretch in filter(None, stretches):
        _, found, rest = rest.partition(stretch)
        if not found:
            return False
    return any(stretches)


def _of_answer(quotation: Quotation, answers: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    of_question = answers.get(quotation.question)
    if of_question is None:
        near = nearest(quotation.question, answers)
        yield f"question {quotation.question!r} is no open question of the year{near}"
    elif quotation.unit not in of_question:
        near = nearest(quotation.unit, of_question) or "; check the number"
        yield f"unit {quotation.unit!r} has no answer to {quotation.question!r}{near}"
    elif not is_part(quotation.text, of_question[quotation.unit]):
        yield (
            f"the text does not stand in the answer of {quotation.unit!r}; copy it letter by letter, and mark what "
            f"is left out with {LEFT_OUT}"
        )


def _of_persons(
    quotation: Quotation, names: Mapping[str, bool], places: Iterable[str]
) -> Iterator[str]:
    """The kinds only: a finding that repeated what it found would spread it."""
    for kind in personal(quotation.text, names, places):
        yield (
            f"the text may point to a person ({kind}), in the answer of {quotation.unit!r} to {quotation.question!r}; "
            f"leave that part out with {LEFT_OUT}, or take the quotation away"
        )

"""The coding scheme of an open question: its themes, what belongs to each, and who coded when.

It stands in `data/<year>/coding/<question>.yml`, written by a person, beside the codes themselves.
"""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Self

import yaml
from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from analysis.codebook.instrument import Entry, Key
from analysis.codebook.names import Problem
from analysis.errors import UserError
from analysis.yaml_file import read_yaml
from analysis.yaml_model import modelled

# The theme of an answer that belongs to no other, and the rows of what coders agreed on afterwards.
OTHER, DECIDED = "other", "decided"
OTHER_LABEL = "Annet"
# Parts of fact ids beside the themes (`open.<question>.agreement.<year>`).
_TAKEN = (OTHER, "agreement", "coders", "double_coded", "answers")

Said = Annotated[str, Field(min_length=1)]


class SchemeError(UserError):
    """Mistakes in a scheme, each as `file:line: place: what is wrong; remedy`."""


class Theme(Entry):
    """A theme: its label as printed, what belongs to it and what does not, and an invented example."""

    key: Key
    label: Said
    includes: Said
    excludes: str = ""
    example: Said


class Coder(Entry):
    """Who coded, under the key that stands in the rows, and the day on which the coding was done."""

    key: Key
    name: Said
    date: datetime.date


def _listed(value: Any) -> Any:
    """A list that was left blank is an empty one."""
    return () if value is None else value


class Scheme(Entry):
    """How the answers to one question are coded.

    The first of `coders` codes every answer, the others a random part of them; `double_coded` is the
    least part, in per cent, that two must have coded. With `several` an answer may have more than one theme.
    `left_out` is why the answers are not coded and the question's table is not in the report.
    """

    question: Key
    left_out: str = ""
    several: bool = True
    double_coded: Annotated[int, Field(ge=0, le=100)] = 20
    synthetic: bool = False
    coders: Annotated[tuple[Coder, ...], BeforeValidator(_listed)] = ()
    themes: Annotated[tuple[Theme, ...], BeforeValidator(_listed)] = ()

    @property
    def labels(self) -> dict[str, str]:
        """The label of each theme by its key, in the order of the scheme, and of all other answers."""
        return {theme.key: theme.label for theme in self.themes} | {OTHER: OTHER_LABEL}

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if found := [] if self.left_out else _problems(self):
            text = "\n".join(p.text for p in found).replace("{", "{{").replace("}", "}}")
            raise PydanticCustomError("names", text, {"problems": found})
        return self


@dataclass(frozen=True)
class WrittenScheme:
    """A scheme with the file and the nodes that know its lines."""

    path: Path
    scheme: Scheme
    node: yaml.Node


def coding_folder(root: Path, year: int) -> Path:
    """Where the coding of the year's open answers is."""
    return root / "data" / str(year) / "coding"


def scheme_path(root: Path, year: int, question: str) -> Path:
    """Where the scheme of a question is."""
    return coding_folder(root, year) / f"{question}.yml"


def read_scheme(root: Path, year: int, question: str) -> WrittenScheme | None:
    """The scheme of a question; `None` when there is no file.

    Raises:
        TextFileError, YamlFileError: the file cannot be read, or is not YAML.
        SchemeError: it does not fit the model; all mistakes at once.
    """
    path = scheme_path(root, year, question)
    if not path.is_file():
        return None
    written = read_yaml(path, str(path))
    fields = {*Theme.model_fields, *Coder.model_fields}
    scheme = modelled(written, str(path), Scheme, SchemeError, fields)
    if scheme.question != question:
        raise SchemeError(
            [f"{path}:1: question {scheme.question!r} is not the file's; write {question!r}"]
        )
    assert written.node is not None
    return WrittenScheme(path, scheme, written.node)


def _problems(scheme: Scheme) -> list[Problem]:
    found = []
    if not scheme.themes:
        found.append(Problem(("themes",), "no theme; write at least one, or why it is left_out"))
    if not scheme.coders:
        found.append(Problem(("coders",), "nobody has coded; write key, name and date of each"))
    for kind, entries, taken in (
        ("themes", scheme.themes, _TAKEN),
        ("coders", scheme.coders, (DECIDED,)),
    ):
        keys = [entry.key for entry in entries]
        for position, key in enumerate(keys):
            said = "stands twice" if key in keys[:position] else "is taken" if key in taken else ""
            if said:
                found.append(Problem((kind, position, "key"), f"{key!r} {said}; give it another"))
    return found

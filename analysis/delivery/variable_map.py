"""The variable map: how the operator's names and codes become the codebook's, in a file people write.

`data/<year>/variables.yml` need not exist. A name or label that equals the codebook's needs no line.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from analysis.codebook import Codebook
from analysis.errors import UserError, nearest
from analysis.survey.answer_types import STATUS, answer_types
from analysis.survey.answers import FIXED
from analysis.yaml_file import read_yaml
from analysis.yaml_model import line_of, modelled

STATUS_COLUMN = "status"


class VariableMapError(UserError):
    """Mistakes in the map, each as `file:line: place: what is wrong; remedy`."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _as_texts(value: Any) -> Any:
    """Codes are often digits, which YAML reads as numbers."""
    if isinstance(value, dict):
        return {
            str(key) if type(key) is int else key: str(told) if type(told) is int else told
            for key, told in value.items()
        }
    if isinstance(value, list):
        return [str(one) if type(one) is int else one for one in value]
    return value


class Mapped(_Entry):
    """What the operator calls a variable, and its codes or labels with the codebook's for each.

    The recode "" is no answer.
    """

    aliases: Annotated[tuple[str, ...], BeforeValidator(_as_texts)] = ()
    recodes: Annotated[dict[str, str], BeforeValidator(_as_texts)] = {}


class VariableMap(_Entry):
    """The map: `variables` by variable, or by question for the recodes of all its variables.

    `ignore` lists delivered columns that are not wanted, `not_delivered` variables or questions
    that the operator has not delivered; `sheet` is the one that counts in a workbook.
    """

    variables: dict[str, Mapped] = {}
    ignore: Annotated[tuple[str, ...], BeforeValidator(_as_texts)] = ()
    not_delivered: tuple[str, ...] = ()
    sheet: str = Field(default="")

    def recodes(self, variable: str) -> dict[str, str]:
        """The recodes of a variable, those of its question included."""
        of_question = self.variables.get(variable.partition("__")[0], Mapped()).recodes
        return of_question | self.variables.get(variable, Mapped()).recodes

    @property
    def column_of(self) -> dict[str, str]:
        """The variable behind every alias, by the alias without regard to case."""
        return {
            alias.strip().casefold(): variable
            for variable, entry in self.variables.items()
            for alias in entry.aliases
        }


def variable_map_path(root: Path, year: int) -> Path:
    """Where the map of `year` is; the file need not exist."""
    return root / "data" / str(year) / "variables.yml"


def read_variable_map(root: Path, year: int, codebook: Codebook) -> VariableMap:
    """The map of a year; an empty one without a file.

    Raises:
        TextFileError, YamlFileError: the file cannot be read.
        VariableMapError: a name or an option is not in the codebook, or an alias stands twice.
    """
    path = variable_map_path(root, year)
    if not path.is_file():
        return VariableMap()
    written = read_yaml(path, str(path))
    if written.node is None:
        return VariableMap()
    found = modelled(written, str(path), VariableMap, VariableMapError, Mapped.model_fields)
    mistakes = [*_mistakes(found, codebook, year)]
    if mistakes:
        node: yaml.Node = written.node
        raise VariableMapError(f"{path}:{line_of(node, at)}: {said}" for at, said in mistakes)
    return found


def _mistakes(
    found: VariableMap, codebook: Codebook, year: int
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Names that the form of the year does not have, with their paths in the file."""
    types = answer_types(codebook, year)
    questions = {key for key, question in codebook.questions.items() if year in question.years}
    names = {*FIXED, *types, *questions}
    first: dict[str, str] = {}
    for variable, entry in found.variables.items():
        at = ("variables", variable)
        if variable not in names:
            yield at, f"{variable!r} is not in the form of {year}{nearest(variable, names)}"
            continue
        for position, alias in enumerate(entry.aliases):
            where = (*at, "aliases", position)
            name = alias.strip().casefold()
            if variable not in types and variable not in FIXED:
                yield where, f"{variable!r} is a question; give its variables their aliases"
            if name in {one.casefold() for one in (*FIXED, *types)} - {variable.casefold()}:
                yield where, f"{alias!r} is itself the name of a variable; delete the alias"
            if name in first:
                yield where, f"{alias!r} is an alias of {first[name]!r} as well; keep one of them"
            first[name] = variable
        for code, option in entry.recodes.items():
            allowed = _options(variable, codebook)
            if allowed and option and option not in allowed:
                said = f"{option!r} is not one of {', '.join(allowed)}{nearest(option, allowed)}"
                yield (*at, "recodes", code), said
    for position, name in enumerate(found.not_delivered):
        if name not in {*types, *questions}:
            said = f"{name!r} is not in the form of {year}{nearest(name, {*types, *questions})}"
            yield ("not_delivered", position), said


def _options(variable: str, codebook: Codebook) -> tuple[str, ...]:
    """What the recodes of a variable or a question may give; nothing where anything may."""
    if variable == STATUS_COLUMN:
        return STATUS
    question = codebook.question_of.get(variable) or codebook.questions.get(variable)
    if question is None:
        return ()
    return ("0", "1") if question.type == "multi" else tuple(o.key for o in question.options)

"""The form of one year, told by how it differs from the form of an earlier one (`data/<year>/form.yml`).

Most of a form is the same from year to year, so only what a person has decided stands in the file:
which questions are gone, which are new or back, what is worded otherwise, and which series break.
Every question of the earlier form that is not `dropped` is asked again.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BeforeValidator, Field

from analysis.codebook.instrument import Entry, Key
from analysis.errors import UserError
from analysis.yaml_file import read_yaml
from analysis.yaml_model import modelled


class FormError(UserError):
    """Mistakes in the form of a year, each as `file:line: place: what is wrong; remedy`."""


def _listed(value: Any) -> Any:
    """A list that was left blank is an empty one."""
    return () if value is None else value


Keys = Annotated[tuple[Key, ...], BeforeValidator(_listed)]


class Rewording(Entry):
    """What a question, its items and its options are called from this year on, by their keys."""

    text: str = ""
    items: dict[Key, str] = Field(default={})
    options: dict[Key, str] = Field(default={})


class YearForm(Entry):
    """What was asked in a year, beside the form `as_in` an earlier year.

    `confirmed` says that a person has compared the two. `added` are questions of the codebook that
    the earlier form does not have. `breaks` gives a word for each section (its full-time equivalents)
    or question (everything counted from it) whose series breaks here; `None` when nobody has decided.
    `division` is the municipal division, by its first year, in which areas are shown; `None` likewise.
    """

    as_in: int
    confirmed: bool = False
    division: int | None = None
    dropped: Keys = ()
    added: Keys = ()
    renamed: Annotated[
        dict[Key, Rewording], BeforeValidator(lambda value: {} if value is None else value)
    ] = Field(default={})
    breaks: dict[Key, str] | None = None


@dataclass(frozen=True)
class WrittenForm:
    """A form as it was read: of which year, from which file, with the nodes that know their lines."""

    year: int
    path: Path
    form: YearForm
    node: yaml.Node


def form_path(root: Path, year: int) -> Path:
    """Where the form of `year` is told; a year of which the codebook says all has no such file."""
    return root / "data" / str(year) / "form.yml"


def read_form(root: Path, year: int) -> WrittenForm | None:
    """The form of `year`; `None` when there is no file.

    Raises:
        TextFileError, YamlFileError: the file cannot be read, or is not YAML.
        FormError: it does not fit the model; all mistakes at once.
    """
    path = form_path(root, year)
    if not path.is_file():
        return None
    written = read_yaml(path, str(path))
    fields = {*Rewording.model_fields, *YearForm.model_fields}
    form = modelled(written, str(path), YearForm, FormError, fields)
    assert written.node is not None
    return WrittenForm(year, path, form, written.node)

"""Reading the codebook, with every mistake in it told at its line."""

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel

from analysis.codebook import counted, instrument, model
from analysis.codebook.model import Codebook
from analysis.errors import UserError
from analysis.text_file import read_text
from analysis.yaml_file import parse_yaml
from analysis.yaml_model import modelled

_MODELS: tuple[type[BaseModel], ...] = (
    *(Codebook, model.SizeClass, model.UnitGroup, model.SeriesBreak),
    *(instrument.Section, instrument.Question, instrument.Option, instrument.Filter),
    *(counted.Family, counted.Measure, counted.Range),
)
_FIELDS = {field.alias or name for m in _MODELS for name, field in m.model_fields.items()}


class CodebookError(UserError):
    """Mistakes in the codebook, each as `file:line: place: what is wrong; remedy`."""


def read_codebook(path: Path) -> Codebook:
    """Read the codebook.

    Raises:
        TextFileError: the file cannot be read.
        YamlFileError: it is not YAML.
        CodebookError: all mistakes of the first kind met: the fields, the names.
    """
    return _parsed(path, read_text(path, str(path)))


@lru_cache(maxsize=4)
def _parsed(path: Path, text: str) -> Codebook:
    """The codebook in the text; the same text is parsed once, since nothing in it can change."""
    return modelled(parse_yaml(text, str(path)), str(path), Codebook, CodebookError, _FIELDS)

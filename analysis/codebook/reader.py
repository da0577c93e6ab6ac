"""Reading the codebook, with every mistake in it told at its line.

The file is composed into YAML nodes first, since only they know their lines. What the models and
the names say is wrong is then looked up at its node.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from analysis.codebook import model
from analysis.codebook.model import Codebook
from analysis.errors import UserError, nearest
from analysis.text_file import read_text
from analysis.yaml_file import parse_yaml

_MODELS: tuple[type[BaseModel], ...] = (
    *(Codebook, model.SizeClass, model.UnitGroup, model.Section, model.Question, model.Option),
    *(model.Filter, model.Code, model.Family, model.Measure, model.Range),
    model.SeriesBreak,
)
_FIELDS = sorted({field.alias or name for m in _MODELS for name, field in m.model_fields.items()})


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
    written = parse_yaml(text, str(path))
    node, plain = written.node, written.value
    if not isinstance(node, yaml.MappingNode):
        raise CodebookError([f"{path}:1: the codebook must be fields with values; see the docs"])
    try:
        return Codebook.model_validate(plain)
    except ValidationError as error:
        raise CodebookError(
            f"{path}:{finding}" for finding in _findings(node, plain, error)
        ) from None


def _findings(node: yaml.Node, plain: Any, error: ValidationError) -> list[str]:
    found: list[tuple[int, str]] = []
    for mistake in error.errors(include_url=False):
        if mistake["type"] == "names":
            found += [
                (_line(node, problem.path), f"{_place(plain, problem.path)}: {problem.text}")
                for problem in mistake["ctx"]["problems"]
            ]
        else:
            path = mistake["loc"]
            found.append((_line(node, path), f"{_place(plain, path)}: {_in_words(mistake)}"))
    return [f"{line}: {text}" for line, text in sorted(found)]


def _in_words(mistake: Any) -> str:
    last = str(mistake["loc"][-1])
    match mistake["type"]:
        case "extra_forbidden":
            return f"field {last!r} does not exist{nearest(last, _FIELDS) or '; delete it'}"
        case "missing":
            return f"field {last!r} is missing; add it"
        case "literal_error":
            expected = mistake["ctx"]["expected"].replace(" or ", ", ")
            near = nearest(
                str(mistake["input"]), [word.strip("'") for word in expected.split(", ")]
            )
            return f"{mistake['input']!r} is not one of {expected}{near}"
        case "string_pattern_mismatch":
            return f"{mistake['input']!r} is not a name; use small letters a–z, digits and _"
        case "string_type" if isinstance(mistake["input"], bool | int | float):
            return f"{mistake['input']!r} is read by YAML as no text; put it in quotes"
        case _:
            return f"{mistake['input']!r}: {mistake['msg'][:1].lower()}{mistake['msg'][1:]}"


def _place(plain: Any, path: tuple[str | int, ...]) -> str:
    """The path in words, with list entries named by their key or id where they have one."""
    words: list[str] = []
    for step in path:
        try:
            if isinstance(plain, dict) and isinstance(step, int):
                step = str(list(plain)[step])
                plain = plain.get(step)
                words.append(step)
                continue
            plain = plain[step]
        except (KeyError, IndexError, TypeError):
            plain = None
        if isinstance(step, str):
            words.append(step)
        elif isinstance(plain, dict) and ("key" in plain or "id" in plain):
            words.append(repr(plain.get("key", plain.get("id"))))
        else:
            words.append(str(step + 1))
    return " › ".join(words) or "codebook"


def _line(node: yaml.Node, path: tuple[str | int, ...]) -> int:
    """The line of the deepest node on the path; a short option map is stepped into by position."""
    line = node.start_mark.line
    for step in path:
        if isinstance(node, yaml.MappingNode):
            pairs = node.value
            if isinstance(step, int):
                pair = pairs[step] if step < len(pairs) else None
            else:
                pair = next((p for p in pairs if p[0].value == str(step)), None)
            if pair is None:
                break
            key, node = pair
            line = key.start_mark.line
        elif (
            isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value)
        ):
            node = node.value[step]
            line = node.start_mark.line
        else:
            break
    return line + 1

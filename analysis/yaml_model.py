"""A YAML file that a model describes: every value that does not fit the model is told at its line.

The file is composed into YAML nodes first, since only they know their lines. What the model says is
wrong is then looked up at its node.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from analysis.errors import UserError, nearest
from analysis.yaml_file import YamlFile

M = TypeVar("M", bound=BaseModel)


def modelled(
    written: YamlFile,
    shown_as: str,
    model: type[M],
    error: type[UserError],
    fields: Iterable[str] = (),
) -> M:
    """The file's value as the model; `fields` are the names that a misspelt field may have meant.

    A validator may raise a `PydanticCustomError` of type "names" whose context holds `problems`, each
    with `path` (keys and positions) and `text`.

    Raises:
        UserError: of the class `error`, with all mistakes as `file:line: place: what is wrong; remedy`.
    """
    node, plain = written.node, written.value
    if not isinstance(node, yaml.MappingNode):
        raise error([f"{shown_as}:1: the file must be fields with values; see the docs"])
    try:
        return model.model_validate(plain)
    except ValidationError as wrong:
        found = _findings(node, plain, wrong, sorted({*fields, *model.model_fields}))
        raise error(f"{shown_as}:{finding}" for finding in found) from None


def line_of(node: yaml.Node, path: tuple[str | int, ...]) -> int:
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


def _findings(
    node: yaml.Node, plain: Any, error: ValidationError, fields: Iterable[str]
) -> list[str]:
    found: list[tuple[int, str]] = []
    for mistake in error.errors(include_url=False):
        if mistake["type"] == "names":
            found += [
                (line_of(node, problem.path), f"{_place(plain, problem.path)}: {problem.text}")
                for problem in mistake["ctx"]["problems"]
            ]
        else:
            path = mistake["loc"]
            found.append((line_of(node, path), f"{_place(plain, path)}: {_said(mistake, fields)}"))
    return [f"{line}: {text}" for line, text in sorted(found)]


def _said(mistake: Any, fields: Iterable[str]) -> str:
    last = str(mistake["loc"][-1])
    match mistake["type"]:
        case "extra_forbidden":
            return f"field {last!r} does not exist{nearest(last, fields) or '; delete it'}"
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
    return " › ".join(words) or "the file"

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

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

_MODELS: tuple[type[BaseModel], ...] = (
    *(Codebook, model.SizeClass, model.UnitGroup, model.Section, model.Question, model.Option),
    *(model.Filter, model.Code, model.Family, model.Measure, model.Range),
)
_FIELDS = sorted({field.alias or name for m in _MODELS for name, field in m.model_fields.items()})


class CodebookError(UserError):
    """Mistakes in the codebook, each as `file:line: place: what is wrong; remedy`."""


def read_codebook(path: Path) -> Codebook:
    """Read the codebook.

    Raises:
        CodebookError: all mistakes of the first kind met: the file, the YAML, the fields, the names.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CodebookError(
            [f"{path}: cannot be read ({error.strerror}); check the path"]
        ) from None
    return _parsed(path, text)


@lru_cache(maxsize=4)
def _parsed(path: Path, text: str) -> Codebook:
    """The codebook in the text; the same text is parsed once, since nothing in it can change."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise CodebookError(
                [f"{path}:1: the codebook must be fields with values; see the docs"]
            )
        twice = [f"{path}:{line}: {text}" for line, text in _repeated_keys(node)]
        if twice:
            raise CodebookError(twice)
        plain = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + 1 if mark else 1
        problem = error.problem or "cannot be read as YAML"
        raise CodebookError(
            [f"{path}:{line}: not YAML: {problem}; check indentation and quotes"]
        ) from None
    finally:
        loader.dispose()
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


def _repeated_keys(node: yaml.Node) -> list[tuple[int, str]]:
    """Keys that stand twice in one map, which YAML itself lets pass; a reused node is seen once."""
    found: dict[int, str] = {}
    queue, visited = [node], set()
    while queue:
        current = queue.pop()
        if id(current) in visited:
            continue
        visited.add(id(current))
        if isinstance(current, yaml.MappingNode):
            names: set[str] = set()
            for key, value in current.value:
                if key.value in names:
                    line = key.start_mark.line + 1
                    found[line] = f"{key.value!r} stands twice here; give one of them another name"
                names.add(key.value)
                queue.append(value)
        elif isinstance(current, yaml.SequenceNode):
            queue += current.value
    return sorted(found.items())

"""A YAML file that a person writes: read whole, with every mistake of form told at its line."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from analysis.errors import UserError
from analysis.text_file import read_text

# Aliases of aliases can make a few lines stand for billions of values.
NODES_AT_MOST = 1_000_000

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlFileError(UserError):
    """The file cannot be read as YAML, as `file:line: what is wrong; remedy`."""


@dataclass(frozen=True)
class YamlFile:
    """The text, its nodes (which know their lines; none in an empty file), and the plain value."""

    text: str
    node: yaml.Node | None
    value: Any


def read_yaml(path: Path, shown_as: str) -> YamlFile:
    """Read the file; `shown_as` names it in errors. Raises `TextFileError`, `YamlFileError`."""
    return parse_yaml(read_text(path, shown_as), shown_as)


def parse_yaml(text: str, shown_as: str) -> YamlFile:
    """The nodes and the value of a text. Raises `YamlFileError`."""
    loader: Any = None
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            return YamlFile(text, None, None)
        if twice := _repeated_keys(node):
            raise YamlFileError(f"{shown_as}:{line}: {problem}" for line, problem in twice)
        if _expanded(node, {}) > NODES_AT_MOST:
            raise YamlFileError(
                [f"{shown_as}: aliases (`*name`) repeat each other too often; write it out"]
            )
        return YamlFile(text, node, loader.construct_document(node))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"{shown_as}:{mark.line + 1}" if mark else shown_as
        problem = error.problem or "cannot be read"
    except yaml.reader.ReaderError as error:
        where, problem = (
            shown_as,
            f"the character {chr(int(error.character))!r} may not stand in it",
        )
    except RecursionError:
        where, problem = shown_as, "lists and maps stand too deep in each other"
    except ValueError as error:
        where, problem = f"{shown_as}:{_line_of_value(node)}", str(error)
    finally:
        if loader is not None:
            loader.dispose()
    raise YamlFileError([f"{where}: not YAML: {problem}; check indentation and quotes"]) from None


def _repeated_keys(node: yaml.Node) -> list[tuple[int, str]]:
    """Keys that stand twice in one map, which YAML itself lets pass."""
    found: dict[int, str] = {}
    for current in _nodes(node):
        if isinstance(current, yaml.MappingNode):
            names: set[str] = set()
            for key, _ in current.value:
                if not isinstance(key, yaml.ScalarNode):
                    continue
                if key.value in names:
                    line = key.start_mark.line + 1
                    found[line] = f"{key.value!r} stands twice here; give one of them another name"
                names.add(key.value)
    return sorted(found.items())


def _expanded(node: yaml.Node, known: dict[int, int]) -> int:
    """How many nodes the node stands for when every alias in it is written out."""
    if id(node) not in known:
        known[id(node)] = 1
        known[id(node)] += sum(_expanded(part, known) for part in _parts(node))
    return known[id(node)]


def _line_of_value(node: yaml.Node) -> int:
    """The line of the first value that looks like a date, say, and is none."""
    for current in sorted(_nodes(node), key=lambda one: one.start_mark.line):
        if isinstance(current, yaml.ScalarNode):
            try:
                yaml.SafeLoader("").construct_object(current)
            except ValueError:
                return int(current.start_mark.line) + 1
    return 1


def _nodes(node: yaml.Node) -> list[yaml.Node]:
    """Every node; one that is used again by an alias is seen once."""
    queue, seen = [node], dict[int, yaml.Node]()
    while queue:
        current = queue.pop()
        if id(current) in seen:
            continue
        seen[id(current)] = current
        queue += _parts(current)
    return list(seen.values())


def _parts(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []

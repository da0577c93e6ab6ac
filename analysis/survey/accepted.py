"""Accepted findings: what a rule found and a person has looked at, with the reason written down.

They stand in `data/<year>/accepted.yml` as `id: reason`. No command writes the file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from analysis.errors import UserError
from analysis.yaml_file import read_yaml


class AcceptedError(UserError):
    """Mistakes in the accepted findings, each as `file:line: what is wrong; remedy`."""


@dataclass(frozen=True)
class Acceptance:
    """Why a finding is accepted, and the line that says so."""

    reason: str
    line: int


def finding_id(rule: str, year: int, unit: str, variable: str) -> str:
    """The stable name of a finding about answers: `<rule>.<year>.<unit>.<variable>`.

    A part that is "" (a finding about all units has no unit) is left out.
    """
    return ".".join(part for part in (rule, str(year), unit, variable) if part)


def accepted_path(root: Path, year: int) -> Path:
    """Where the accepted findings of `year` are; the file need not exist."""
    return root / "data" / str(year) / "accepted.yml"


def read_accepted(root: Path, year: int) -> Mapping[str, Acceptance]:
    """The written reason by the id of the finding, in the order of the file; empty without a file.

    Raises:
        YamlFileError: the file is not YAML, or an id stands twice.
        AcceptedError: it is not `id: reason`, or an id has no reason.
    """
    path = accepted_path(root, year)
    if not path.is_file():
        return {}
    node = read_yaml(path, str(path)).node
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise AcceptedError(
            [f"{path}:1: not `id: reason`; write one accepted finding on each line"]
        )
    mistakes: list[str] = []
    accepted: dict[str, Acceptance] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        written = value.value if isinstance(value, yaml.ScalarNode) else None
        if not isinstance(written, str) or value.tag != "tag:yaml.org,2002:str":
            shown = "nothing" if value.tag.endswith(":null") else repr(written or "a list or a map")
            mistakes.append(
                f"{path}:{line}: {key.value!r}: the reason is {shown}; write in words why it is right"
            )
        elif not written.strip():
            mistakes.append(
                f"{path}:{line}: {key.value!r}: the reason is blank; write in words why it is right"
            )
        else:
            accepted[key.value] = Acceptance(" ".join(written.split()), line)
    if mistakes:
        raise AcceptedError(mistakes)
    return accepted

"""Accepted findings: what a rule found and a person has looked at, with the reason written down.

They stand in `data/<year>/accepted.yml` as `id: reason`. No command writes the file.
"""

from collections.abc import Mapping
from pathlib import Path

from analysis.errors import UserError
from analysis.yaml_file import read_yaml


class AcceptedError(UserError):
    """The file of accepted findings is not `id: reason`."""


def accepted_path(root: Path, year: int) -> Path:
    """Where the accepted findings of `year` are; the file need not exist."""
    return root / "data" / str(year) / "accepted.yml"


def read_accepted(root: Path, year: int) -> Mapping[str, str]:
    """The written reason by the id of the finding; empty without a file.

    Raises:
        YamlFileError: the file is not YAML.
        AcceptedError: an id has no reason.
    """
    path = accepted_path(root, year)
    if not path.is_file():
        return {}
    value = read_yaml(path, str(path)).value or {}
    if not isinstance(value, dict) or not all(
        isinstance(reason, str) and reason.strip() for reason in value.values()
    ):
        raise AcceptedError([f"{path}: write `id: reason` on each line, with a reason in words"])
    return {str(key): reason for key, reason in value.items()}

"""The versions of the libraries and programs that a render uses, each asked for once."""

import tomllib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_PROJECT_FILE = Path(__file__).parents[1] / "pyproject.toml"
_PROGRAM = "is248-report"


@cache
def version_of(package: str) -> str:
    """The installed version of a package."""
    return version(package)


@cache
def program_version() -> str:
    """The version of this program, from its own folder or, where it was installed, from its package."""
    if _PROJECT_FILE.is_file():
        project = tomllib.loads(_PROJECT_FILE.read_text(encoding="utf-8"))["project"]
        return str(project["version"])
    return version(_PROGRAM)

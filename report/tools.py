"""The versions of the libraries and programs that a render uses, each asked for once."""

from functools import cache
from importlib.metadata import version


@cache
def version_of(package: str) -> str:
    """The installed version of a package."""
    return version(package)

"""Extensions: what other parts of the program add to the preview, each with its routes and its script.

An extension is a module named in `EXTENSIONS` that has a function `extension(editions)`. Its routes lie
under `/_preview/<name>/`, and its script and style are put into every page that the preview serves; they
are never written into the site.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from starlette.routing import BaseRoute

from report.project import Project

EXTENSIONS: tuple[str, ...] = ("report.review.extension",)


@dataclass(frozen=True)
class Extension:
    """A name for the address, the routes below it, and the files that a page loads."""

    name: str
    routes: Sequence[BaseRoute] = ()
    scripts: Sequence[Path] = ()
    styles: Sequence[Path] = ()


def extensions(editions: Mapping[int, Project]) -> tuple[Extension, ...]:
    """Every extension, told which editions are served."""
    found: list[Extension] = []
    for module in EXTENSIONS:
        make: Callable[[Mapping[int, Project]], Extension] = import_module(module).extension
        found.append(make(editions))
    return tuple(found)

"""What a saved file means for the preview."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from report.chapters.order import read_order
from report.project import Project

_RESULTS = ("data", "analysis")
_PROGRAM = "report"
_WATCHED = ("chapters", "data", "analysis", "templates", "references.bib", "_quarto.yml", _PROGRAM)
_OF_EDITORS = ("~", ".swp", ".swx", ".tmp", ".part", ".pyc", ".draft")


@dataclass(frozen=True)
class Changes:
    """Saved files of a project: chapters of an edition by name, and whether more than those changed.

    `results` says that the numbers may be others, `program` that the running program is not the
    newest any more.
    """

    chapters: tuple[str, ...] = ()
    rest: bool = False
    results: bool = False
    program: bool = False

    def __bool__(self) -> bool:
        return bool(self.chapters or self.rest)


def changes_in(project: Project, paths: Iterable[Path]) -> Changes:
    """The changes that these files are for the edition."""
    own = read_order(project.root, project.quarto_yml).files
    names = {_name(project.root, path) for path in paths}
    watched = {name for name in names if _concerns(name) or name in own}
    program = {name for name in watched if _top(name) == _PROGRAM}
    chapters = tuple(sorted(watched & set(own)))
    others = {
        name
        for name in watched - set(chapters) - program
        # Other editions' chapters are no part of this one.
        if not name.endswith(".qmd")
    }
    return Changes(
        chapters, bool(others), any(_top(name) in _RESULTS for name in others), bool(program)
    )


def watched_folders(root: Path) -> tuple[Path, ...]:
    """The folders to watch with everything in them; the root itself is watched for its files alone."""
    return tuple(root / name for name in _WATCHED if (root / name).is_dir())


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else ""


def _top(name: str) -> str:
    return name.partition("/")[0]


def _concerns(name: str) -> bool:
    hidden = any(part.startswith((".", "__", "#")) for part in name.split("/"))
    return _top(name) in _WATCHED and not hidden and not name.endswith(_OF_EDITORS)

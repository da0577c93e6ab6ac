"""The order of the book: which chapters there are, from `_quarto.yml`.

An older edition has its chapters, and a `_quarto.yml` that lists them, in a folder of its own.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.yaml_file import read_yaml
from report.finding import CouldNotRun
from report.project import QUARTO_YML

REGISTER = "register.qmd"


@dataclass(frozen=True)
class Order:
    """Chapter and appendix files as `_quarto.yml` names them, relative to the project's root."""

    chapters: tuple[str, ...]
    appendices: tuple[str, ...]
    config: dict[str, Any]

    @property
    def files(self) -> tuple[str, ...]:
        """Chapters and appendices in the order of the book."""
        return self.chapters + self.appendices

    @property
    def register(self) -> str:
        """The file that numbers lead to; the last one, where none has the register's name."""
        named = (file for file in self.files if book_name(file) == REGISTER)
        return next(named, self.files[-1])


def read_order(root: Path, quarto_yml: str = QUARTO_YML) -> Order:
    """Read the `_quarto.yml` at a path in the project; the files in it are named from the root.

    Raises:
        YamlFileError: it is not YAML.
        CouldNotRun: it lists no chapters, or something that is no chapter of the project.
    """
    config = read_yaml(root / quarto_yml, quarto_yml).value
    book = config.get("book") if isinstance(config, dict) else None
    if not isinstance(book, dict) or not book.get("chapters"):
        raise CouldNotRun(f"{quarto_yml} lists no chapters; they stand under `book: chapters:`")
    chapters, appendices = (_listed(book, key, quarto_yml) for key in ("chapters", "appendices"))
    order = Order(chapters, appendices, config)
    missing = [name for name in order.files if not (root / name).is_file()]
    if missing:
        raise CouldNotRun(
            f"{quarto_yml} names {', '.join(map(repr, missing))}, which does not exist; "
            "write the chapter or remove the line"
        )
    _require_one_folder(root, order, quarto_yml)
    return order


def _listed(book: dict[str, Any], key: str, quarto_yml: str) -> tuple[str, ...]:
    """The file names under a key of `book`; none when the key is left out or empty."""
    listed = book.get(key) or []
    if not isinstance(listed, list):
        raise CouldNotRun(
            f"{quarto_yml}: `book: {key}:` is {listed!r}; list the files under it, "
            "one a line with a dash"
        )
    for name in listed:
        if not isinstance(name, str):
            raise CouldNotRun(
                f"{quarto_yml}: {name!r} under `book: {key}:` is not a file name; "
                "parts are not supported, list the chapters one by one"
            )
    return tuple(listed)


def _require_one_folder(root: Path, order: Order, quarto_yml: str) -> None:
    """The book folder is flat, and holds nothing from outside the project."""
    for name in order.files:
        if not (root / name).resolve().is_relative_to(root.resolve()):
            raise CouldNotRun(f"{quarto_yml} names {name!r}, which lies outside the project")
    first: dict[str, str] = {}
    for name in order.files:
        if (other := first.setdefault(book_name(name), name)) != name or order.files.count(
            name
        ) > 1:
            twice = f"{other!r} and {name!r}" if other != name else f"{name!r} twice"
            raise CouldNotRun(
                f"{quarto_yml} names {twice}; every chapter needs a file name of its own"
            )


def book_name(file: str) -> str:
    """The name of a chapter in the flat book folder."""
    return file.rpartition("/")[2]

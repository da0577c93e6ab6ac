"""The order of the book: which chapters there are, from `_quarto.yml`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from report.finding import CouldNotRun

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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


def read_order(root: Path) -> Order:
    """Read `_quarto.yml`.

    Raises:
        CouldNotRun: it is not YAML, lists no chapters, or names a file that does not exist.
    """
    file = root / "_quarto.yml"
    try:
        config = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
        book = config["book"]
        order = Order(tuple(book["chapters"]), tuple(book.get("appendices", ())), config)
    except yaml.YAMLError as error:
        raise CouldNotRun(f"_quarto.yml is not YAML: {error}") from None
    except (KeyError, TypeError):
        raise CouldNotRun(
            "_quarto.yml lists no chapters; they stand under `book: chapters:`"
        ) from None
    missing = [name for name in order.files if not (root / name).is_file()]
    if missing:
        raise CouldNotRun(
            f"_quarto.yml names {', '.join(map(repr, missing))}, which does not exist; "
            "write the chapter or remove the line"
        )
    return order


def chapter_files(root: Path) -> tuple[Path, ...]:
    """Every chapter and appendix, in the order of the book."""
    return tuple(root / name for name in read_order(root).files)


def book_name(file: str) -> str:
    """The name of a chapter in the flat book folder."""
    return file.rpartition("/")[2]

"""Keeping an edition's chapters as they were, so that `chapters/` can become next year's.

`chapters/<year>/` gets the chapters, the works that they cite, and a `_quarto.yml` that lists them.
"""

import shutil
from pathlib import Path

import yaml

from report.chapters.order import Order, book_name, read_order
from report.project import QUARTO_YML, Project


def archive(project: Project) -> Path | None:
    """Keep the edition's chapters; returns their folder, or nothing when they are kept already.

    The folder appears whole or not at all.

    Raises:
        CouldNotRun: `_quarto.yml` lists something that is no chapter.
    """
    if project.archive.exists():
        return None
    order = read_order(project.root)
    folder = project.archive.with_name(f"{project.year}.part")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in order.files:
        shutil.copyfile(project.root / file, folder / book_name(file))
    shutil.copyfile(project.bibliography, folder / project.bibliography.name)
    listed = yaml.safe_dump(
        _listing(project, order), allow_unicode=True, sort_keys=False, width=1000
    )
    said = (
        f"# The chapters of the {project.year} edition as they were when the next one was begun.\n"
    )
    (folder / QUARTO_YML).write_text(said + listed, encoding="utf-8")
    return folder.rename(project.archive)


def _listing(project: Project, order: Order) -> dict[str, object]:
    """The book as `_quarto.yml` has it, with the files where they are kept."""
    kept = project.relative(project.archive)

    def moved(files: tuple[str, ...]) -> list[str]:
        return [f"{kept}/{book_name(file)}" for file in files]

    book = {**order.config["book"], "chapters": moved(order.chapters)}
    if order.appendices:
        book["appendices"] = moved(order.appendices)
    return {**order.config, "book": book}

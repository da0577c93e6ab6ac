"""Computing the records of a report without rendering it: `python -m report.diff.computed YEAR FOLDER`.

It is a command of its own, run in the project's folder, so that another version of the project is read
by its own code.
"""

import sys
from pathlib import Path

import typer

from report.chapters.order import read_order
from report.checks.chapters import checked_chapters
from report.cli.app import mistakes_are_said
from report.project import Project
from report.records import inputs_of, write_records
from report.snapshot import take_snapshot


def compute(year: int, folder: Path) -> None:
    """Write the records of the edition into the folder; nothing else is written but the cache."""
    with mistakes_are_said():
        project = Project.find(Path.cwd(), year)
        order = read_order(project.root, project.quarto_yml)
        snapshot = take_snapshot(project)
        composed, labels = checked_chapters(project, order, snapshot)
        inputs = inputs_of(project, order)
        folder.mkdir(parents=True, exist_ok=True)
        write_records(project, folder, snapshot, composed, labels, {}, inputs)


if __name__ == "__main__":
    sys.argv[0] = "report.diff.computed"
    typer.run(compute)

"""The comparison on disk: the page, the JSON, and the marks for the preview."""

from pathlib import Path

from report.diff.diff_json import difference_json, marks_json
from report.diff.difference import Difference
from report.diff.page import difference_page
from report.kept import keep
from report.project import Project


def write(project: Project, difference: Difference) -> tuple[Path, ...]:
    """Write build/diff-<before>-<after>.html and .json, and build/changes-<before>-<after>.json."""
    folder = project.root / "build"
    name = f"{difference.before.slug}-{difference.after.slug}"
    contents = {
        f"diff-{name}.html": difference_page(difference, folder, project.templates),
        f"diff-{name}.json": difference_json(difference),
        f"changes-{name}.json": marks_json(difference),
    }
    for file, text in contents.items():
        keep(folder / file, text.encode())
    return tuple(folder / file for file in contents)

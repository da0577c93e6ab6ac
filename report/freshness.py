"""Whether the last render was made from the project as it stands, and not from an earlier state of it."""

from report.chapters.order import read_order
from report.manifest import made_from
from report.project import Project
from report.records import inputs_of


def is_fresh(project: Project) -> bool:
    """True when no input of the last render has changed since; by content, not by time."""
    order = read_order(project.root, project.quarto_yml)
    return made_from(project.build) == inputs_of(project, order)

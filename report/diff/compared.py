"""Everything that `report diff` compares, read from what its two words name."""

from functools import partial

from report.diff.difference import Difference, difference
from report.diff.group_members import group_members
from report.diff.input_changes import input_changes, year_changes
from report.diff.operand import read_operand
from report.finding import CouldNotRun
from report.kept_inputs import kept_input
from report.project import Project


def compare(project: Project, before: str, after: str, edition: int | None = None) -> Difference:
    """The difference between two reports, each a year, a build, a project folder or a revision.

    Raises:
        CouldNotRun: one of them cannot be read or computed, or they are of different years in such an
            order that the later comes first.
    """
    earlier = read_operand(project, before, edition)
    later = read_operand(project, after, edition)
    if later.year != later.side.year:
        raise CouldNotRun(
            f"there is no report on {later.year}; only the first of two years may be without one"
        )
    if earlier.year != later.year:
        inputs = year_changes(project.root, earlier.year, later.year)
    else:
        kept = partial(kept_input, project.root, project.cache / "inputs")
        inputs = input_changes(earlier.side, later.side, kept)
    members = group_members(project.root)
    return difference(earlier.side, later.side, earlier.year, inputs, members)

"""What a comparison may be asked of: a year, the folder of a render, a project folder, or a git revision."""

import re
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from report.diff.child import compute_records
from report.diff.relative import is_of_the_year, relative
from report.diff.revision import commit_label, commit_of, records_of_commit
from report.diff.side import Side, read_side
from report.finding import CouldNotRun
from report.kept_inputs import keep_inputs
from report.project import QUARTO_YML, Project, editions_in

_YEAR = re.compile(r"[12][0-9]{3}")
_NOT_IN_A_NAME = re.compile(r"[^\w.-]+|^\.+$")


@dataclass(frozen=True)
class Operand:
    """A report, and the year that it is asked about: its own, or an earlier one that has no report."""

    side: Side
    year: int


def read_operand(project: Project, said: str, edition: int | None) -> Operand:
    """The report that a word of the command names; `edition` chooses in a revision or a project folder.

    Raises:
        CouldNotRun: it names nothing, or what it names cannot be computed.
    """
    folder = Path(said)
    if _YEAR.fullmatch(said):
        return _year(project, int(said))
    if (folder / "facts.json").is_file():
        return _own(read_side(folder, label=said, slug=_slug(folder.resolve().name)))
    if (folder / QUARTO_YML).is_file() and (folder / "data").is_dir():
        there = Project.find(folder.resolve(), edition)
        label = "arbeidsmappen" if there.root == project.root else said
        return _own(_computed(project, there, label=label, slug=_slug(label)))
    if commit := commit_of(project.root, said):
        side = read_side(
            records_of_commit(project, commit, edition),
            label=f"{said}: {commit_label(project.root, commit)}",
            slug=_slug(said),
        )
        return _own(replace(side, site=_same_site(project, side)))
    raise CouldNotRun(
        f"{said!r} is no year, no folder of a render (with facts.json), no project folder and no git "
        "revision; give for example build/2023, HEAD~1, . for the project as it stands, or 2022"
    )


def _own(side: Side) -> Operand:
    return Operand(side, side.year)


def _year(project: Project, year: int) -> Operand:
    """The report on a year, or that year's numbers in the next report on a later one."""
    editions = editions_in(project.root)
    edition = next((each for each in editions if each >= year), None)
    if edition is None:
        known = ", ".join(map(str, editions))
        raise CouldNotRun(f"there is no report on {year} or a later year; there are {known}")
    label = str(year) if edition == year else f"{year}, slik tallene står i {edition}"
    side = _computed(project, Project(project.root, edition), label=label, slug=str(year))
    if not any(is_of_the_year(relative(id, year)) for id in side.facts):
        raise CouldNotRun(f"the report on {edition} has no numbers of {year}")
    return Operand(side, year)


def _computed(project: Project, there: Project, *, label: str, slug: str) -> Side:
    with tempfile.TemporaryDirectory(prefix="report-records-") as folder:
        made = Path(folder)
        compute_records(there.root, there.year, made, label)
        side = read_side(made, label=label, slug=slug)
    keep_inputs(there.root, side.inputs, project.cache / "inputs")
    return replace(side, site=_same_site(project, side))


def _same_site(project: Project, side: Side) -> Path | None:
    """The finished site of the project's last render, where it prints the very same."""
    build = Project(project.root, side.year).build
    if not (build / "site").is_dir():
        return None
    try:
        last = read_side(build, label="", slug="")
    except CouldNotRun:
        return None
    same = last.facts == side.facts and last.contents == side.contents
    return build / "site" if same else None


def _slug(said: str) -> str:
    return _NOT_IN_A_NAME.sub("-", said).strip("-.") or "rapport"

"""Errata: what a person writes in `data/<year>/errata.yml` about what a new version corrects."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field

from analysis.errors import UserError
from analysis.yaml_file import YamlFile, read_yaml
from analysis.yaml_model import line_of, modelled
from report.edition import Edition, field_line
from report.finding import Finding
from report.project import Project


class ErrataError(UserError):
    """The file of errata is not in its form."""


class Correction(BaseModel):
    """What the version corrects, in Norwegian sentences, and the day on which it was corrected."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: Annotated[int, Field(ge=2)]
    date: date
    what: Annotated[str, Field(min_length=1, pattern=r"\S")]


class Errata(BaseModel):
    """All corrections of an edition."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    corrections: tuple[Correction, ...] = ()

    def of(self, version: int) -> tuple[Correction, ...]:
        """The corrections of a version."""
        return tuple(one for one in self.corrections if one.version == version)


def errata_file(project: Project) -> str:
    """The file, as a person in the project's root writes it."""
    return project.relative(project.errata_file)


def read_errata(project: Project) -> Errata:
    """The corrections of the edition; none where there is no file.

    Raises:
        ErrataError, YamlFileError: with every mistake at its line.
    """
    written = _written(project)
    if written is None or written.value is None:
        return Errata()
    return modelled(written, errata_file(project), Errata, ErrataError, Correction.model_fields)


def errata_findings(project: Project, edition: Edition, version: int) -> Iterator[Finding]:
    """What the errata lack, or say too much, when this version is the next to be published."""
    file, errata = errata_file(project), read_errata(project)
    earlier = edition.date
    for place, one in enumerate(errata.corrections):
        line = _line(project, place)
        if one.version > version:
            remedy = f"Version {version} is the next one; write what that corrects, or wait."
            yield Finding(file, line, "correction of a later version", f"{one.version}", remedy)
        if one.date < earlier:
            remedy = "The newest stands last, and none is older than the edition's own date."
            yield Finding(file, line, "date of correction", f"{one.date}", remedy)
        earlier = max(earlier, one.date)
    for number in range(2, version + 1):
        if not errata.of(number):
            text = f"version {number - 1} is published, and nothing says what {number} corrects"
            remedy = (
                f"Add to {file}: corrections: [{{version: {number}, date: …, what: …}}]; the sentence "
                "is in Norwegian and stands on the landing page."
            )
            yield Finding(file, 0, "no erratum", text, remedy)
    at_odds = tuple(version_findings(project, edition.version))
    yield from at_odds
    if not at_odds and _number(edition.version) not in (None, version):
        yield _other_version(project, edition.version, version, f"this is version {version}")


def version_findings(project: Project, said: str) -> Iterator[Finding]:
    """An edition that says (`said`) another version on its title page than its newest correction makes."""
    errata = read_errata(project).corrections
    newest = next_version(project)
    if errata and _number(said) not in (None, newest):
        at = max(range(len(errata)), key=lambda place: errata[place].version)
        why = f"{errata_file(project)}:{_line(project, at)} says what version {newest} corrects"
        yield _other_version(project, said, newest, why)


def next_version(project: Project) -> int:
    """The version that the errata are written for: the newest that they correct, or the first."""
    return max((one.version for one in read_errata(project).corrections), default=1)


def _number(version: str) -> int | None:
    """The number of a version as 2 or 2.0; nothing where it is written otherwise."""
    said = version.partition(".")[0]
    return int(said) if said.isdigit() else None


def _other_version(project: Project, said: str, version: int, why: str) -> Finding:
    file = project.edition_file
    line = field_line(file.read_text(encoding="utf-8"), "version") if file.is_file() else 0
    remedy = f'Write version: "{version}.0" in edition.yml and render again: it stands on the title page.'
    text = f"version = {said!r}, and {why}"
    return Finding(f"data/{project.year}/edition.yml", line, "version", text, remedy)


def _line(project: Project, place: int) -> int:
    """The line of a correction, by its place in the file."""
    written = _written(project)
    node = written.node if written else None
    return line_of(node, ("corrections", place)) if isinstance(node, yaml.Node) else 0


def _written(project: Project) -> YamlFile | None:
    file = project.errata_file
    return read_yaml(file, errata_file(project)) if file.is_file() else None

"""Publishing an edition: gates, then the version's files, then the pointer; each step only after the last."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from report.edition import Edition, read_edition
from report.errata import Errata, errata_findings, read_errata
from report.finding import CouldNotRun, Finding, ReportIsWrong
from report.project import Project
from report.publish.checksums import SUMS, sums_text
from report.publish.citation import address_of
from report.publish.contents import contents
from report.publish.gates import GATES, answers_are_real, findings_at
from report.publish.git_state import git_state
from report.publish.number_changes import number_changes
from report.publish.offered import FACTS
from report.publish.pointer import move_pointer, pointer_files
from report.publish.publication import RECORD, Corrected, Publication, read_publication
from report.publish.target import Target
from report.publish.upload import upload
from report.publish.versions import published_file, versions_at
from report.stages import Stages


@dataclass(frozen=True)
class Published:
    """What was done: the version, how many files it has and how many were sent, whether readers moved."""

    version: int
    files: int
    sent: int
    moved: bool
    folder: str


def publish(
    project: Project,
    opened: Callable[[], Target],
    *,
    demo: bool = False,
    stages: Stages | None = None,
) -> Published:
    """Publish the finished render of the edition at the target.

    Raises:
        ReportIsWrong: with every reason why it may not be published; nothing was sent.
        CouldNotRun: the target broke off; what was published before stands, and a second run continues.
    """
    gates = tuple(gate for gate in GATES if not (demo and gate is answers_are_real))
    stages = stages or Stages()
    found = findings_at(gates, project, stages)
    try:
        with stages.stage("target"):
            target = opened()
            done = None if found else _already_published(project, target, demo)
        if done is None:
            described = partial(_version_is_described, target=target, demo=demo)
            found += findings_at((described,), project, stages)
    except CouldNotRun:
        if found:
            raise ReportIsWrong(found) from None
        raise
    if found:
        raise ReportIsWrong(found)
    number = done or versions_at(target, project.year).next
    return _send(project, target, _publication(project, target, number, demo), stages)


def _send(project: Project, target: Target, publication: Publication, stages: Stages) -> Published:
    with stages.stage("landing page and metadata"):
        files = contents(project, publication)
    edition = _edition(project)
    folder = f"{publication.edition}/{publication.folder}"
    sent = upload(target, folder, files, stages)
    pointer = pointer_files(
        publication.edition,
        publication.version,
        sums_text(files),
        edition.title,
        address_of(edition, publication),
        project.templates,
    )
    moved = move_pointer(target, publication.edition, pointer)
    return Published(publication.version, len(files) + 1, sent, moved, folder)


def _already_published(project: Project, target: Target, demo: bool) -> int | None:
    """The newest whole version, if this very render is it: all that is left may be the pointer."""
    newest = versions_at(target, project.year).newest
    if not newest or (newest > 1 and not read_errata(project).of(newest)):
        return None
    sums = target.read(f"{project.year}/v{newest}/{SUMS}")
    files = contents(project, _publication(project, target, newest, demo))
    return newest if sums_text(files) == sums else None


def _version_is_described(project: Project, target: Target, demo: bool) -> tuple[Finding, ...]:
    """What the new version's errata lack, and a demonstration beside a publication."""
    versions = versions_at(target, project.year)
    found = list(errata_findings(project, _edition(project), versions.next))
    if versions.newest:
        before = _published(project, target, versions.newest)
        if before.demo != demo:
            kinds = ("a publication", "a demonstration")
            text = f"v{versions.newest} there is {kinds[before.demo]}, this is {kinds[demo]}"
            remedy = "Give each a target of its own."
            found.append(Finding(target.says, 0, "demonstration", text, remedy))
    return tuple(found)


def _publication(project: Project, target: Target, version: int, demo: bool) -> Publication:
    """The version as it will be described; what it corrects is counted against the one before it."""
    state, edition = git_state(project.root), _edition(project)
    errata = read_errata(project)
    corrected = _corrected(project, target, errata, version)
    return Publication(
        edition=project.year,
        version=version,
        issued=corrected[-1].date if corrected else edition.date,
        tag=state.tag,
        commit=state.commit,
        demo=demo,
        corrected=corrected,
    )


def _corrected(
    project: Project, target: Target, errata: Errata, version: int
) -> tuple[Corrected, ...]:
    """What this version corrects after what earlier ones did, which stands as it was published."""
    if version == 1:
        return ()
    before = _published(project, target, version - 1)
    facts = published_file(target, project.year, version - 1, FACTS)
    own = errata.of(version)
    here = Corrected(
        version=version,
        date=max(one.date for one in own),
        what=tuple(one.what for one in own),
        numbers=number_changes(facts, (project.build / FACTS).read_bytes()),
    )
    return (*before.corrected, here)


def _published(project: Project, target: Target, version: int) -> Publication:
    record = published_file(target, project.year, version, RECORD)
    return read_publication(record, f"{target.says}/{project.year}/v{version}")


def _edition(project: Project) -> Edition:
    return read_edition(project.edition_file, project.relative(project.edition_file))

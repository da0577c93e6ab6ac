"""The store: `review/<year>/`, a file for each annotation, written once and never changed.

It is part of the edition's record and belongs in git: files that are only added never collide in a merge.
What a render is made from does not include it.
"""

from dataclasses import dataclass
from pathlib import Path

from report.finding import CouldNotRun, Finding, ReportIsWrong
from report.project import Project
from report.review.annotation import Annotation, Target
from report.review.reading import NotAnAnnotation, read_annotation
from report.review.thread import Comment, Threads, threads
from report.review.written_once import write_once

_RULE = "comment that cannot be read"
_REMEDY = "Restore the file from git; it is written once, and nobody edits it."


@dataclass(frozen=True)
class Kept:
    """What the folder holds: annotations in the order of their names, and files that are damaged."""

    annotations: tuple[Annotation, ...]
    findings: tuple[Finding, ...]

    @property
    def threads(self) -> Threads:
        """The comments with what was said of them."""
        return threads(self.annotations)


def folder_of(project: Project) -> Path:
    """Where the comments on the edition are."""
    return project.root / "review" / str(project.year)


def add(project: Project, annotation: Annotation) -> bool:
    """Keep the annotation; False when it was there already.

    Raises:
        CouldNotRun: it is on another edition, or another annotation has its id.
    """
    target = annotation.target
    if isinstance(target, Target) and target.year != project.year:
        raise CouldNotRun(
            f"the comment is on edition {target.year}, not {project.year}; name it with --edition"
        )
    file = folder_of(project) / f"{annotation.uuid}.json"
    try:
        write_once(file, annotation.to_json().encode())
    except FileExistsError:
        if _is_same(file, annotation):
            return False
        raise CouldNotRun(
            f"{project.relative(file)} is another comment with the same id; nothing is written over it"
        ) from None
    return True


def kept(project: Project) -> Kept:
    """Everything that was said on the edition."""
    annotations: list[Annotation] = []
    findings: list[Finding] = []
    for file in sorted(folder_of(project).glob("*.json")):
        if file.name.startswith("."):
            continue
        name = project.relative(file)
        try:
            annotation = read_annotation(file.read_bytes())
        except NotAnAnnotation as wrong:
            findings += [Finding(name, 0, _RULE, fault, _REMEDY) for fault in wrong.faults]
            continue
        if annotation.uuid == file.stem:
            annotations.append(annotation)
        else:
            findings.append(Finding(name, 0, _RULE, f"has the id {annotation.uuid!r}", _REMEDY))
    return Kept(tuple(annotations), tuple(findings))


def open_comments(project: Project) -> tuple[Comment, ...]:
    """The comments that nobody has resolved, oldest first.

    Raises:
        ReportIsWrong: a file is damaged, so nobody knows what it says.
    """
    found = kept(project)
    if found.findings:
        raise ReportIsWrong(found.findings)
    return tuple(comment for comment in found.threads.comments if not comment.resolved)


def differs(there: Annotation, annotation: Annotation) -> bool:
    """Whether two with one id say different things; a second try has another moment."""
    return there.model_copy(update={"created": annotation.created}) != annotation


def _is_same(file: Path, annotation: Annotation) -> bool:
    try:
        return not differs(read_annotation(file.read_bytes()), annotation)
    except NotAnAnnotation:
        return False

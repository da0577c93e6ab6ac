"""Reading what reviewers sent back: a file is taken whole or not at all, and twice is as good as once.

A file from outside may hold comments and replies. Whether a comment is resolved is for the editors, so a
file that says it is refused.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from report.finding import CouldNotRun, Finding, ReportIsWrong
from report.project import Project
from report.review.annotation import Annotation, Target
from report.review.reading import NotAnAnnotation, read_annotation_page
from report.review.store import add, differs, kept

BYTES_AT_MOST, COMMENTS_AT_MOST = 5_000_000, 1_000
_RULE = "file of comments"


@dataclass(frozen=True)
class Imported:
    """How many annotations of a file were new, and how many were here already."""

    file: str
    new: int
    known: int


def import_files(project: Project, files: Iterable[Path]) -> tuple[Imported, ...]:
    """Keep what the files hold.

    Raises:
        ReportIsWrong: a file is not what a package exports; nothing was written.
    """
    read = {file: _read(file) for file in files}
    findings = [
        finding
        for file, content in read.items()
        for finding in (content if isinstance(content, list) else _unfit(project, file, content))
    ]
    if findings:
        raise ReportIsWrong(findings)
    return tuple(
        _kept(project, file, items) for file, items in read.items() if isinstance(items, tuple)
    )


def _kept(project: Project, file: Path, items: tuple[Annotation, ...]) -> Imported:
    new = sum(add(project, item) for item in items)
    return Imported(str(file), new, len(items) - new)


def _read(file: Path) -> tuple[Annotation, ...] | list[Finding]:
    """The annotations in a file, or what is wrong with it."""
    remedy = "Ask the reviewer to press «Last ned kommentarene» again, and send that file as it is."
    try:
        with file.open("rb") as handle:
            content = handle.read(BYTES_AT_MOST + 1)
    except OSError as error:
        raise CouldNotRun(f"{file}: {error.strerror or error}") from None
    if len(content) > BYTES_AT_MOST:
        said = f"is larger than {BYTES_AT_MOST // 1_000_000} MB"
        return [Finding(str(file), 0, _RULE, said, remedy)]
    try:
        items = read_annotation_page(content).items
    except NotAnAnnotation as wrong:
        return [Finding(str(file), 0, _RULE, fault, remedy) for fault in wrong.faults]
    if len(items) > COMMENTS_AT_MOST:
        said = f"has {len(items)} comments; at most {COMMENTS_AT_MOST} are read"
        return [Finding(str(file), 0, _RULE, said, remedy)]
    return items


def _unfit(project: Project, file: Path, items: tuple[Annotation, ...]) -> Iterator[Finding]:
    """What is right by itself and cannot be taken into this edition."""
    seen: dict[str, Annotation] = {one.id: one for one in kept(project).annotations}
    for at, item in enumerate(items):
        where = f"items.{at}"
        if item.motivation == "moderating":
            said, remedy = (
                f"{where} decides {item.text!r}",
                "Only the editors decide: `report review`.",
            )
            yield Finding(str(file), 0, _RULE, said, remedy)
        if isinstance(item.target, Target) and item.target.year != project.year:
            said = f"{where} is on the edition {item.target.year!r}"
            remedy = f"Name that edition with --edition; this is {project.year}."
            yield Finding(str(file), 0, _RULE, said, remedy)
        if differs(seen.setdefault(item.id, item), item):
            said = f"{where} has the id {item.id!r} of another comment"
            remedy = "Nothing is written over it; ask the reviewer to make the comment again."
            yield Finding(str(file), 0, _RULE, said, remedy)

"""A comment with all that has been said of it since: replies in order, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from report.review.annotation import Annotation, Target


@dataclass(frozen=True)
class Reply:
    """An answer to a comment."""

    id: str
    text: str
    by: str
    when: str


@dataclass(frozen=True)
class Comment:
    """A reviewer's comment. An open one that is `blocking` stops the publication."""

    id: str
    target: Target
    text: str
    by: str
    when: str
    replies: tuple[Reply, ...] = ()
    resolved: bool = False
    marked_blocking: bool = False

    @property
    def chapter(self) -> str:
        """The chapter that it was made in."""
        return self.target.chapter

    @property
    def blocking(self) -> bool:
        """Whether the report may not be published while it stands."""
        return self.marked_blocking and not self.resolved

    @property
    def people(self) -> frozenset[str]:
        """Everyone who has said something in it."""
        return frozenset((self.by, *(reply.by for reply in self.replies)))


@dataclass(frozen=True)
class Threads:
    """The comments, oldest first, and what was said of comments that are not here."""

    comments: tuple[Comment, ...]
    strays: tuple[Annotation, ...]


def threads(annotations: Iterable[Annotation]) -> Threads:
    """Put replies and decisions with their comments; the last decision of a kind holds."""
    said = sorted(annotations, key=lambda annotation: (annotation.created, annotation.id))
    firsts = {one.id: one for one in said if isinstance(one.target, Target)}
    later: dict[str, list[Annotation]] = {id: [] for id in firsts}
    strays: list[Annotation] = []
    for one in said:
        if isinstance(one.target, str):
            later.get(one.target, strays).append(one)
    comments = tuple(_comment(first, later[id]) for id, first in firsts.items())
    return Threads(comments, tuple(strays))


def _comment(first: Annotation, later: list[Annotation]) -> Comment:
    assert isinstance(first.target, Target)
    decided = [*first.tags, *(tag for one in later for tag in one.tags)]
    return Comment(
        id=first.uuid,
        target=first.target,
        text=first.text,
        by=first.creator.name,
        when=first.created,
        replies=tuple(
            Reply(one.uuid, one.text, one.creator.name, one.created)
            for one in later
            if one.motivation == "replying"
        ),
        resolved=_last(decided, "resolved", "reopened"),
        marked_blocking=_last(decided, "blocking", "not blocking"),
    )


def _last(decided: list[str], yes: str, no: str) -> bool:
    """Whether the last of the two decisions is yes."""
    return next((tag == yes for tag in reversed(decided) if tag in (yes, no)), False)

"""Saying something here and now: replies and decisions of the editors, with the moment and a new id."""

from datetime import UTC, datetime
from typing import Literal
from uuid import uuid4

from report.finding import CouldNotRun, nearest_names
from report.project import Project
from report.review.annotation import Annotation, Body, Creator, Decision
from report.review.store import add, kept
from report.review.thread import Comment

SHORTEST = 4


def moment() -> str:
    """Now, in UTC."""
    now = datetime.now(UTC)
    return f"{now:%Y-%m-%dT%H:%M:%S}.{now.microsecond // 1000:03d}Z"


def reply(project: Project, comment: Comment, text: str, by: str) -> None:
    """Answer a comment."""
    _say(project, comment, "replying", Body(purpose="replying", value=text), by)


def decide(project: Project, comment: Comment, decision: Decision, by: str) -> None:
    """Decide about a comment."""
    _say(project, comment, "moderating", Body(purpose="tagging", value=decision), by)


def comment_named(project: Project, named: str) -> Comment:
    """The comment whose id begins so. Raises CouldNotRun when there is none, or more than one."""
    known = {comment.id: comment for comment in kept(project).threads.comments}
    found = [id for id in known if id.startswith(named.casefold())]
    if len(named) < SHORTEST or not found:
        near = nearest_names(named, [id[:8] for id in known])
        raise CouldNotRun(f"no comment has an id that begins with {named!r}; nearest: {near}")
    if len(found) > 1:
        raise CouldNotRun(f"{named!r} begins the ids of {len(found)} comments; write more of it")
    return known[found[0]]


def _say(
    project: Project,
    comment: Comment,
    motivation: Literal["replying", "moderating"],
    body: Body,
    by: str,
) -> None:
    add(
        project,
        Annotation(
            id=f"urn:uuid:{uuid4()}",
            motivation=motivation,
            creator=Creator(name=by),
            created=moment(),
            body=(body,),
            target=f"urn:uuid:{comment.id}",
        ),
    )

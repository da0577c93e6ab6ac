"""The comments by chapter, in the order of the book, each with its sentence as it stands now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from report.chapters.order import book_name, read_order
from report.project import Project
from report.review.anchor import Anchor, anchored
from report.review.page_text import sentences_of
from report.review.said import Said
from report.review.thread import Comment


@dataclass(frozen=True)
class Listed:
    """A comment and where its sentence is; nowhere is known before the first render."""

    comment: Comment
    anchor: Anchor | None

    def to_plain(self) -> dict[str, Any]:
        """For JSON and for the review script; everything in it is text."""
        comment, target, anchor = self.comment, self.comment.target, self.anchor
        return {
            "id": comment.id,
            "chapter": comment.chapter,
            "text": comment.text,
            "by": comment.by,
            "when": comment.when,
            "blocking": comment.blocking,
            "resolved": comment.resolved,
            "quote": target.selector.exact,
            "fact": target.fact,
            "place": target.sentence.place,
            "sentence": target.sentence.text,
            "form": target.sentence.form,
            "standing": anchor.standing if anchor else "unknown",
            "now": anchor.now.text if anchor and anchor.now else None,
            "replies": [
                {"id": reply.id, "text": reply.text, "by": reply.by, "when": reply.when}
                for reply in comment.replies
            ],
        }


@dataclass(frozen=True)
class Listing:
    """The comments on one chapter."""

    chapter: str
    title: str
    comments: tuple[Listed, ...]


def listings(project: Project, comments: Iterable[Comment]) -> tuple[Listing, ...]:
    """The chapters that have comments, in the order of the book; chapters that are gone come last."""
    by_chapter: dict[str, list[Comment]] = {}
    for comment in comments:
        by_chapter.setdefault(comment.chapter, []).append(comment)
    order = read_order(project.root, project.quarto_yml)
    known = [book_name(file).removesuffix(".qmd") for file in order.files]
    names = [name for name in dict.fromkeys((*known, *sorted(by_chapter))) if name in by_chapter]
    return tuple(listing(project, name, by_chapter[name]) for name in names)


def sentences_now(project: Project, chapter: str) -> tuple[Said, ...] | None:
    """The sentences of a chapter's page; none when the page is gone, None when nothing is rendered."""
    if not project.site.is_dir():
        return None
    page = project.site / f"{chapter}.html"
    return sentences_of(page.read_text(encoding="utf-8")) if page.is_file() else ()


def listing(project: Project, chapter: str, comments: Iterable[Comment]) -> Listing:
    """The comments on one chapter."""
    said = sentences_now(project, chapter)
    title = said[0].text if said else ""
    return Listing(
        chapter,
        title,
        tuple(
            Listed(comment, None if said is None else anchored(comment.target, said))
            for comment in comments
        ),
    )

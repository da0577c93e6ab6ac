"""The comments as lines for a terminal; what reviewers wrote can steer none."""

import textwrap
from collections.abc import Iterable, Iterator

from analysis.errors import printable
from report.review.annotation import Annotation
from report.review.listing import Listed, Listing
from report.review.thread import Comment

_WIDTH = 100
SHORT = 8


def told(listings: Iterable[Listing]) -> Iterator[str]:
    """Every chapter with its comments."""
    for listing in listings:
        yield f"{listing.chapter}  {listing.title}".rstrip()
        for listed in listing.comments:
            yield from _comment(listed)
            yield ""


def told_strays(strays: Iterable[Annotation]) -> Iterator[str]:
    """What was said of comments that are not here; they may come with another file."""
    for stray in strays:
        yield f"Said of a comment that is not here ({stray.target}), by {printable(stray.creator.name)}:"
        yield from _wrapped(stray.text, "    ")


def summary(comments: Iterable[Comment]) -> str:
    """How many are open, and how many of them block."""
    open_ones = [comment for comment in comments if not comment.resolved]
    blocking = sum(comment.blocking for comment in open_ones)
    return f"{len(open_ones)} open, {blocking} of them blocking."


def _comment(listed: Listed) -> Iterator[str]:
    comment, anchor = listed.comment, listed.anchor
    signs = "".join(
        sign
        for sign, is_so in (("  BLOCKING", comment.blocking), ("  resolved", comment.resolved))
        if is_so
    )
    when = comment.when[:16].replace("T", " ")
    yield f"  {comment.id[:SHORT]}  {printable(comment.by)}, {when}{signs}"
    quote = comment.target.selector.exact
    if quote != comment.target.sentence.text:
        yield from _wrapped(f"«{quote}»", "    on  ")
    if comment.target.fact:
        yield from _wrapped(comment.target.fact, "    of  ")
    if anchor is None or anchor.standing == "as it was":
        yield from _wrapped(comment.target.sentence.text, "    in  ")
    else:
        yield from _wrapped(comment.target.sentence.text, "    was ")
        now = anchor.now.text if anchor.now else "(the sentence is gone)"
        yield from _wrapped(now, "    now ")
    yield from _wrapped(comment.text, "    →   ")
    for reply in comment.replies:
        yield from _wrapped(f"{reply.by}: {reply.text}", "      ↳ ")


def _wrapped(text: str, first: str) -> Iterator[str]:
    """The text behind a first word, its further lines set in as far."""
    rest = " " * len(first)
    lines = [
        line
        for paragraph in printable(text).splitlines()
        for line in textwrap.wrap(paragraph, _WIDTH - len(first)) or [""]
    ]
    for at, line in enumerate(lines):
        yield f"{rest if at else first}{line}".rstrip()

"""What became of every sentence, page by page.

Sentences are matched by form, in which numbers and bound words are slots: a sentence whose number moved
is the same sentence. Of two sentences in the same place, those that share most of their words are one
sentence that was changed; others were taken out and put in.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from report.diff.contents import Contents
from report.diff.status import Status
from report.likeness import ALIKE, likeness
from report.sentences import Sentence

_WORD = re.compile(r"\s+|[^\s]+")
Piece = tuple[Literal["kept", "gone", "new"], str]


@dataclass(frozen=True)
class SentenceChange:
    """A sentence that was added, removed or changed on a page."""

    page: str
    status: Status
    before: Sentence | None
    after: Sentence | None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words that stayed, went and came, in reading order."""
        return tuple(_pieces(self.before, self.after))


def prose_changes(before: Contents, after: Contents) -> Iterator[SentenceChange]:
    """Every sentence that differs, in the order of the later report; pages that are gone come last."""
    earlier, later = before.by_page, after.by_page
    for name in dict.fromkeys((*later, *earlier)):
        old = earlier[name].sentences if name in earlier else ()
        new = later[name].sentences if name in later else ()
        yield from _of_page(name, old, new)


def sentence_count(contents: Contents) -> int:
    """How many sentences a report has."""
    return sum(len(page.sentences) for page in contents.pages)


def _of_page(
    page: str, old: Sequence[Sentence], new: Sequence[Sentence]
) -> Iterator[SentenceChange]:
    matcher = SequenceMatcher(None, [s.form for s in old], [s.form for s in new], autojunk=False)
    for what, i, j, k, m in matcher.get_opcodes():
        if what != "equal":
            yield from _paired(page, list(old[i:j]), list(new[k:m]))


def _paired(page: str, gone: list[Sentence], come: list[Sentence]) -> Iterator[SentenceChange]:
    """Each new sentence with the earlier one that it is most like, and what has no counterpart."""
    for sentence in come:
        nearest = max(gone, key=lambda other: _likeness(other, sentence), default=None)
        if nearest is not None and _likeness(nearest, sentence) >= ALIKE:
            for skipped in gone[: gone.index(nearest)]:
                yield SentenceChange(page, "removed", skipped, None)
            del gone[: gone.index(nearest) + 1]
            yield SentenceChange(page, "changed", nearest, sentence)
        else:
            yield SentenceChange(page, "added", None, sentence)
    yield from (SentenceChange(page, "removed", sentence, None) for sentence in gone)


def _likeness(one: Sentence, other: Sentence) -> float:
    return likeness(one.form, other.form)


def _pieces(before: Sentence | None, after: Sentence | None) -> Iterator[Piece]:
    old = _WORD.findall(before.text) if before else []
    new = _WORD.findall(after.text) if after else []
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield "kept", "".join(old[i:j])
            continue
        if i < j:
            yield "gone", "".join(old[i:j])
        if k < m:
            yield "new", "".join(new[k:m])

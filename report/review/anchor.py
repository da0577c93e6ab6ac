"""Where a comment belongs in the text as it stands now.

It is told whether the sentence stands as it did, was changed, or is gone; a comment is kept in any case.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from report.likeness import ALIKE, likeness
from report.review.annotation import Target
from report.review.said import Said

Standing = Literal["as it was", "changed", "gone"]
_WORD = re.compile(r"\{[^}]*\}|\w+(?:[-.,]\w+)*")
_SLOT = re.compile(r"\{([^{}#]+)\}")


@dataclass(frozen=True)
class Anchor:
    """The sentence now, and what became of it since the comment was made."""

    standing: Standing
    now: Said | None


def anchored(target: Target, page: Sequence[Said]) -> Anchor:
    """Find the sentence that was commented on among those of its page."""
    then = target.sentence
    if same := _in_place(target, (said for said in page if said.text == then.text)):
        return Anchor("as it was", same)
    # The same sentence with other numbers, or with another number on its table.
    if same := _in_place(target, (said for said in page if said.form == then.form)):
        return Anchor("changed", same)
    if rewritten := _most_alike(target, page):
        return Anchor("changed", rewritten)
    # Nothing is left of the sentence but its number.
    if target.fact and (told := _in_place(target, (s for s in page if _holds(s, target.fact)))):
        return Anchor("changed", told)
    return Anchor("gone", None)


def _in_place(target: Target, found: Iterable[Said]) -> Said | None:
    """Of several, the one under the same heading or exhibit."""
    candidates = list(found)
    there = (said for said in candidates if said.place == target.sentence.place)
    return next(there, candidates[0] if candidates else None)


def _most_alike(target: Target, page: Sequence[Said]) -> Said | None:
    """The sentence that is most like it; of equals, the one with the number, and the one in its place."""
    then = target.sentence

    def closeness(said: Said) -> tuple[float, bool, bool]:
        alike = likeness(_words(then.form), _words(said.form))
        return alike, _holds(said, target.fact), said.place == then.place

    best = max((s for s in page if _of_one_thing(then.form, s.form)), key=closeness, default=None)
    return best if best is not None and closeness(best)[0] >= ALIKE else None


def _words(form: str) -> str:
    """Slots and words, without what a new place in a sentence does to them (capitals, commas)."""
    return " ".join(_WORD.findall(form.casefold()))


def _of_one_thing(one: str, other: str) -> bool:
    """Two sentences with numbers, and none in common, are about two things, however alike they are."""
    mine, its = (set(" ".join(_SLOT.findall(form)).split()) - {"nr"} for form in (one, other))
    return not mine or not its or bool(mine & its)


def _holds(said: Said, fact: str) -> bool:
    return bool(fact) and f"{{{fact}}}" in said.form

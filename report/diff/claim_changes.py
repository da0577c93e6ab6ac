"""What became of every bound word: another word, another rule, or the same word of a number that turned.

Both reports hold, or they would not have been made. So each side's word is also tried on the other side's
numbers: a word that no longer holds had to go, one that still holds was changed by choice.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from analysis.fact import CHANGES, Fact
from analysis.rounding import round_half_away
from report.diff.contents import BoundWord, Contents
from report.diff.fact_changes import Facts
from report.diff.status import Status, status_of_pair
from report.wording.rule import RULES, Rule

_UP = (
    "increase",
    "small_increase",
    "clear_increase",
    "rises",
    "trend_up",
    "largest",
    "linked_more",
)
_DOWN = (
    "decrease", "small_decrease", "clear_decrease", "falls", "trend_down", "smallest", "linked_less",
)  # fmt: skip
_SAYS = dict.fromkeys(_UP, 1) | dict.fromkeys(_DOWN, -1)


@dataclass(frozen=True)
class ClaimChange:
    """A bound word at one place on both sides.

    `still_holds` says whether the earlier word is true of the later numbers, `held_then` whether the
    later word is true of the earlier ones; None where that cannot be asked. `turned` says that the word,
    or the change that it tells of, has another sign.
    """

    status: Status
    before: BoundWord | None
    after: BoundWord | None
    still_holds: bool | None
    held_then: bool | None
    turned: bool = False

    @property
    def either(self) -> BoundWord:
        """The word as it is now, or was last."""
        found = self.after or self.before
        assert found is not None
        return found


def claim_changes(
    before: Contents, after: Contents, old: Facts, new: Facts
) -> Iterator[ClaimChange]:
    """A row for every bound word of either side, matched by page and facts in their order there."""
    earlier = _by_place(before)
    later = _by_place(after)
    for place in dict.fromkeys((*later, *earlier)):
        was, is_now = earlier[place], later[place]
        for at in range(max(len(was), len(is_now))):
            one = was[at] if at < len(was) else None
            other = is_now[at] if at < len(is_now) else None
            yield _change(one, other, old, new)


def holds(word: BoundWord, facts: Facts) -> bool | None:
    """Whether the word's rule holds for these numbers; None where they are missing or of another kind."""
    found = _facts(word, facts)
    if found is None or word.rule not in RULES:
        return None
    rule = Rule(word.rule, Decimal(word.lower), Decimal(word.upper))
    return rule.holds(found) if rule.suits(found) else None


def _by_place(contents: Contents) -> defaultdict[tuple[str, ...], list[BoundWord]]:
    places: defaultdict[tuple[str, ...], list[BoundWord]] = defaultdict(list)
    for claim in contents.claims:
        places[claim.page, *claim.facts].append(claim)
    return places


def _change(
    before: BoundWord | None, after: BoundWord | None, old: Facts, new: Facts
) -> ClaimChange:
    still = holds(before, new) if before else None
    then = holds(after, old) if after else None
    if status := status_of_pair(before, after):
        return ClaimChange(status, before, after, still, then)
    assert before is not None
    assert after is not None
    turned = _SAYS.get(before.rule, 0) * _SAYS.get(after.rule, 0) < 0
    turned = turned or _sign(before, old) * _sign(after, new) < 0
    same = before == after and not turned and still is not False
    return ClaimChange("same" if same else "changed", before, after, still, then, turned)


def _sign(word: BoundWord, facts: Facts) -> int:
    """The sign, in print, of the change that a word tells of; 0 where it is of no single change."""
    found = _facts(word, facts)
    if not found or len(found) > 1 or found[0].kind not in CHANGES:
        return 0
    printed = round_half_away(found[0].value, found[0].decimals)
    return (printed > 0) - (printed < 0)


def _facts(word: BoundWord, facts: Facts) -> Sequence[Fact] | None:
    if any(id not in facts for id in word.facts):
        return None
    return [facts[id].fact for id in word.facts]

"""What became of every number: its value, how it prints, and whom it is about.

A number that prints as before, from as many answers by the same definition, is *rounding* when its
value moved under the print. So is one whose value stands still while another rule of rounding prints it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from analysis.digits import in_digits
from report.diff.side import PrintedFact
from report.diff.status import Status, status_of_pair

Facts = Mapping[str, PrintedFact]

# What makes two numbers be about different things, though they share an id.
_ABOUT = ("n", "base_n", "base", "unit", "carried_forward", "direction", "stretch")
# The definition of a test ends in its statistic, which moves with the answers.
_NUMERAL = re.compile(r"[−-]?\d[\d\u00a0,]*")


@dataclass(frozen=True)
class FactChange:
    """A number on both sides; `fields` are the properties that differ, `value` and `printed` among them."""

    id: str
    status: Status
    before: PrintedFact | None
    after: PrintedFact | None
    fields: tuple[str, ...] = ()

    @property
    def either(self) -> PrintedFact:
        """The number as it is now, or was last."""
        found = self.after or self.before
        assert found is not None
        return found


def fact_changes(
    before: Facts, after: Facts, only: Collection[str] | None = None
) -> Iterator[FactChange]:
    """A row for every number of either side by id, or of those in `only`; those that are alike included."""
    for id in sorted(before.keys() | after.keys()):
        if only is None or id in only:
            yield _change(id, before.get(id), after.get(id))


def _change(id: str, before: PrintedFact | None, after: PrintedFact | None) -> FactChange:
    if status := status_of_pair(before, after):
        return FactChange(id, status, before, after)
    assert before is not None
    assert after is not None
    fields = tuple(_differing(before, after))
    return FactChange(id, _status(before, after, fields), before, after, fields)


def _differing(before: PrintedFact, after: PrintedFact) -> Iterator[str]:
    withheld = before.fact.suppressed and after.fact.suppressed
    if not withheld and before.fact.value != after.fact.value:
        yield "value"
    if before.signed != after.signed:
        yield "printed"
    for name in _ABOUT:
        if getattr(before.fact, name) != getattr(after.fact, name):
            yield name
    old, new = before.fact.definition, after.fact.definition
    if old != new:
        yield "definition" if _words(old) != _words(new) else "statistic"


def _words(definition: str) -> str:
    return _NUMERAL.sub("0", definition)


def _status(before: PrintedFact, after: PrintedFact, fields: tuple[str, ...]) -> Status:
    if not fields:
        return "same"
    if set(fields) - {"value", "printed"}:
        return "changed"
    moved = set(fields)
    if moved == {"value", "printed"} and not _same_by_old_rule(before, after):
        return "changed"
    return "rounding"


def _same_by_old_rule(before: PrintedFact, after: PrintedFact) -> bool:
    """Whether only the number of decimals makes the print another."""
    places = before.fact.decimals
    return places != after.fact.decimals and in_digits(after.fact.value, places) == in_digits(
        before.fact.value, places
    )

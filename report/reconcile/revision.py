"""A revision: how much a number differs from what last year's report said of the same year, and why.

The cause is what can be told by comparing the two facts: how they are defined, whom they are about,
how many answered, what was carried forward. Where all of that is the same, the answers are others.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from analysis.digits import in_digits
from analysis.fact import Fact
from analysis.survey.corrections import REASONS, Correction

_YEAR = re.compile(r"\d{4}")
# More places than are printed show what rounding hides.
_MORE = 2


@dataclass(frozen=True)
class Revision:
    """The size with its sign and unit, what was defined anew, and what else differs.

    `corrections` tells of answers that were put right in the columns and years behind the number; they
    are the cause only where nothing was defined anew.
    """

    size: str
    redefined: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    corrections: str = ""

    @property
    def is_corrected(self) -> bool:
        """Whether corrections, each with its own written reason, account for the revision."""
        return bool(self.corrections) and not self.redefined

    def __str__(self) -> str:
        told = [*self.redefined, *self.differs, self.corrections]
        causes = [cause for cause in told if cause] or ["andre svar fra like mange enheter"]
        return f"Endret med {self.size}: {'; '.join(causes)}."


def revision(before: Fact, now: Fact, corrections: Mapping[int, Iterable[Correction]]) -> Revision:
    """The revision from `before` to `now`; `corrections` are those in force now, by year."""
    places = max(before.decimals, now.decimals) + _MORE
    size = in_digits(now.value - before.value, places)
    return Revision(
        size=f"{size if now.value <= before.value else f'+{size}'} {_points(now)}".rstrip(),
        redefined=tuple(_redefined(before, now)),
        differs=tuple(_differs(before, now)),
        corrections=_corrected(now, corrections),
    )


def _points(fact: Fact) -> str:
    """The unit of a difference: per cents differ in points."""
    return "prosentpoeng" if fact.kind in ("share", "change_pct") else fact.unit


def _redefined(before: Fact, now: Fact) -> Iterator[str]:
    """What the number is, where that is not what it was."""
    for name, of in _DEFINED.items():
        if of(before) != of(now):
            yield f"{name} er «{of(now)}», var «{of(before)}»"
    if gone := sorted(set(before.sources) - set(now.sources)):
        yield f"uten {_some(gone)}"
    if new := sorted(set(now.sources) - set(before.sources)):
        yield f"med {_some(new)}"


_DEFINED: dict[str, Callable[[Fact], str]] = {
    "definisjonen": lambda fact: fact.definition,
    "enheten": lambda fact: fact.unit,
    "basisen": lambda fact: fact.base,
}


def _differs(before: Fact, now: Fact) -> Iterator[str]:
    """Whose answers are behind the number, and how it is printed."""
    # A function may move to another module and reckon as before.
    if (by := _function(now)) != (was := _function(before)):
        yield f"regnet av {by}, før av {was}"
    if before.n != now.n:
        yield f"svar fra {_count(now.n)} enheter, før {_count(before.n)}"
    if before.base_n != now.base_n:
        yield f"nevneren er {_count(now.base_n)}, var {_count(before.base_n)}"
    if before.carried_forward != now.carried_forward:
        carried = (in_digits(fact.carried_forward, 1) for fact in (now, before))
        yield "videreført {}, før {}".format(*carried)
    if before.decimals != now.decimals:
        yield f"trykt med {_places(now)}, før {_places(before)}"


def _corrected(fact: Fact, corrections: Mapping[int, Iterable[Correction]]) -> str:
    """How many answers behind the number were put right, by reason; empty when none was."""
    years = {int(year) for year in _YEAR.findall(fact.year)}
    found = Counter(
        REASONS[one.reason]
        for year in sorted(years)
        for one in corrections.get(year, ())
        if one.variable in fact.sources
    )
    if not found:
        return ""
    kinds = ", ".join(f"{reason.lower()} ({count})" for reason, count in found.items())
    return f"rettede svar: {kinds}"


def _function(fact: Fact) -> str:
    return fact.computed_by.rpartition(".")[2]


def _count(n: int | None) -> str:
    return "et ukjent antall" if n is None else in_digits(n)


def _places(fact: Fact) -> str:
    return {0: "hele tall", 1: "én desimal"}.get(fact.decimals, f"{fact.decimals} desimaler")


def _some(names: list[str]) -> str:
    """A long list as its first names and how many more."""
    more = len(names) - 3
    return ", ".join(names[:3]) + (f" og {more} til" if more > 0 else "")

"""The years of a number: the same measure of the same group, from the first year to the last."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.fact import Fact
from report.wording.number import printed

_YEAR = re.compile(r"\.((?:19|20)\d\d)$")


@dataclass(frozen=True)
class YearValue:
    """One year of a series; `broken` where it is not comparable with the year before."""

    year: str
    fact: str
    number: str
    broken: bool


def all_series(facts: Iterable[Fact]) -> Mapping[str, tuple[YearValue, ...]]:
    """Every series of two years or more, by the id of its facts without the year."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if (stem := stem_of(fact.id)) and fact.kind != "test":
            found[stem].append(fact)
    return {stem: _in_years(same) for stem, same in found.items() if len(same) > 1}


def stem_of(fact_id: str) -> str:
    """The id without its year; empty where the id is of no single year."""
    return _YEAR.sub("", fact_id) if _YEAR.search(fact_id) else ""


def _in_years(facts: Iterable[Fact]) -> tuple[YearValue, ...]:
    ordered = sorted(facts, key=lambda fact: fact.id)
    before = (None, *ordered)
    return tuple(
        YearValue(
            fact.id.rpartition(".")[2],
            fact.id,
            printed(fact),
            broken=last is not None and last.stretch != fact.stretch,
        )
        for last, fact in zip(before, ordered, strict=False)
    )

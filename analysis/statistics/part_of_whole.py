"""Parts of a whole: how much of all units, inhabitants or full-time equivalents a group has.

Beside each other such parts say what no rate does: a fifth of the units may be two per cent of the people.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from analysis.fact import Fact
from analysis.statistics.grouping import Grouping, groups
from analysis.survey import Survey


def parts_of_whole(
    survey: Survey, facts: Iterable[Fact], stems: Iterable[str], by: Grouping
) -> tuple[Fact, ...]:
    """`<stem>.part.<group>` of each group and `<stem>.part` of the whole, in the edition's year.

    `facts` holds counts or sums by group and of all. A stem without its whole has no parts, and a
    group that has no fact has none.
    """
    year, by_id = survey.edition, {fact.id: fact for fact in facts}
    keys = [group.key for group in groups(survey, year, by)]
    found: list[Fact] = []
    for stem in stems:
        whole = by_id.get(f"{stem}.{year}")
        if whole is None:
            continue
        named = ((f"{key}.{year}", by_id.get(f"{stem}.{key}.{year}")) for key in keys)
        parts = [(name, part) for name, part in named if part]
        found += [part_of_whole(part, whole, f"{stem}.part.{name}") for name, part in parts]
        found.append(part_of_whole(whole, whole, f"{stem}.part.{year}"))
    return tuple(found)


def part_of_whole(part: Fact, whole: Fact, fact_id: str) -> Fact:
    """The part in per cent of the whole; both are sums or counts of the same."""
    return replace(
        part,
        id=fact_id,
        value=part.value * 100 / whole.value,
        kind="share",
        unit="prosent",
        decimals=0,
        definition=f"Andel av landet: {part.definition}",
        base=f"{whole.label} i hele landet",
        computed_by="analysis.statistics.part_of_whole.part_of_whole",
        derived_from=tuple(dict.fromkeys((part.id, whole.id))),
        carried_forward=Decimal(0),
    )

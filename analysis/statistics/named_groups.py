"""Named groups: measures for the groups of units that the codebook names, such as the large municipalities."""

from collections.abc import Iterable
from contextlib import suppress
from functools import reduce

from analysis.codebook import Codebook
from analysis.codebook.model import UnitGroup as NamedGroup
from analysis.errors import nearest
from analysis.fact import Fact
from analysis.statistics.grouping import Grouping, UnitGroup, groups
from analysis.statistics.measure import facts_of, tally
from analysis.statistics.setting import NoValue
from analysis.statistics.spread import spread
from analysis.survey import Survey


def in_named_groups(
    survey: Survey, measure_ids: Iterable[str], keys: Iterable[str]
) -> tuple[Fact, ...]:
    """`<measure>.<group>.<year>` for every year asked, each after the facts it was derived from.

    A group in which nobody answered has none.

    Raises:
        KeyError: the codebook has no such group.
    """
    facts: list[Fact] = []
    named = [_named(survey.codebook, key) for key in keys]
    for measure_id in measure_ids:
        measure = survey.codebook.measure[measure_id]
        for year in survey.codebook.years(measure):
            if year in survey.years:
                counted = tally(survey, measure_id, year)
                for group in named:
                    with suppress(NoValue):
                        facts += facts_of(counted, units_named(survey, year, group))
    return tuple(facts)


def size_spread_in(
    survey: Survey, facts: Iterable[Fact], measure_ids: Iterable[str], key: str
) -> tuple[Fact, ...]:
    """`<measure>.<group>_low` and `_high` among the size classes of a group, from `facts` by class.

    They are of the edition's year.

    Raises:
        KeyError: the codebook has no such group.
        ValueError: none of its classes has a fact of the measure.
    """
    year, by_id = survey.edition, {fact.id: fact for fact in facts}
    group = _named(survey.codebook, key)
    ends: list[Fact] = []
    for stem in measure_ids:
        names = (f"{stem}.{size}.{year}" for size in group.size_classes)
        answered = [by_id[name] for name in names if name in by_id]
        low, high = (f"{stem}.{key}_{end}.{year}" for end in ("low", "high"))
        ends += spread(answered, low, high, group=group.label[:1].lower() + group.label[1:])
    return tuple(ends)


def _named(codebook: Codebook, key: str) -> NamedGroup:
    known = {group.key: group for group in codebook.groups}
    if key not in known:
        raise KeyError(f"the codebook has no group {key!r}{nearest(key, known)}")
    return known[key]


def units_named(survey: Survey, year: int, group: NamedGroup) -> UnitGroup:
    """The units that a group of the codebook has in a year."""
    kinds: tuple[tuple[Grouping, tuple[str, ...]], ...] = (
        ("size", group.size_classes),
        ("county", group.counties),
    )
    parts = [
        part.units for by, keys in kinds for part in groups(survey, year, by) if part.key in keys
    ]
    return UnitGroup(group.key, group.label, reduce(lambda some, more: some.union(more), parts))

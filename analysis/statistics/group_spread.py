"""How far apart the groups are: the lowest and highest value among size classes or counties."""

from collections.abc import Iterable

from analysis.fact import Fact
from analysis.statistics.grouping import Grouping, groups
from analysis.statistics.spread import spread
from analysis.statistics.study import asked_now
from analysis.survey import Survey

AMONG: dict[Grouping, str] = {
    "size": "størrelsesklassene",
    "county": "fylkene",
    "hf": "helseforetakene",
    "rhf": "helseregionene",
    "dps": "DPS-områdene",
}


def group_spread(
    survey: Survey, facts: Iterable[Fact], measure_ids: Iterable[str], by: Grouping
) -> tuple[Fact, ...]:
    """`<measure>.<by>_low` and `<measure>.<by>_high` in the edition's year, from `facts` by group.

    A measure that was not asked in the edition's year has none.

    Raises:
        ValueError: none of the groups has a fact of the measure.
    """
    year, by_id = survey.edition, {fact.id: fact for fact in facts}
    keys = [group.key for group in groups(survey, year, by)]
    ends: list[Fact] = []
    for stem in measure_ids:
        if not asked_now(survey, stem):
            continue
        names = (f"{stem}.{key}.{year}" for key in keys)
        answered = [by_id[name] for name in names if name in by_id]
        low, high = f"{stem}.{by}_low.{year}", f"{stem}.{by}_high.{year}"
        ends += spread(answered, low, high, group=AMONG[by])
    return tuple(ends)

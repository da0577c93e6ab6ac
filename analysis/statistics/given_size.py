"""Rates given size: what an area's rate would be if size alone decided it.

Small municipalities have more full-time equivalents per inhabitant, so an area with many of them has a
high rate whatever it chooses. Giving every municipality its size class's rate (indirect standardisation)
says how high; what is left is the area's own.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from analysis.fact import Fact
from analysis.reference.population import inhabitants
from analysis.statistics.grouping import Grouping, UnitGroup, groups
from analysis.statistics.study import asked_now
from analysis.survey import Survey


def given_size(
    survey: Survey, facts: Iterable[Fact], measure_ids: Iterable[str], by: Grouping
) -> tuple[Fact, ...]:
    """`<rate>.given_size.<group>` in the edition's year, from `facts` by group and by size class.

    A measure that was not asked in the edition's year has none.
    """
    year, by_id = survey.edition, {fact.id: fact for fact in facts}
    return tuple(
        _expected(survey, by_id, measure_id, group)
        for measure_id in measure_ids
        if asked_now(survey, measure_id)
        for group in groups(survey, year, by)
        if f"{measure_id}.{group.key}.{year}" in by_id
    )


def _expected(survey: Survey, by_id: dict[str, Fact], measure_id: str, group: UnitGroup) -> Fact:
    year, age = survey.edition, survey.codebook.measure[measure_id].population
    own = by_id[f"{measure_id}.{group.key}.{year}"]
    weighed: list[tuple[Fact, int]] = []
    for size in groups(survey, year, "size"):
        members = group.units.intersection(size.units)
        rate = by_id.get(f"{measure_id}.{size.key}.{year}")
        people = inhabitants(survey.root, year, survey.division(year), members, age)
        if rate and people:
            weighed.append((rate, people))
    expected = sum((rate.value * people for rate, people in weighed), Decimal(0))
    return replace(
        own,
        id=f"{measure_id}.given_size.{group.key}.{year}",
        value=expected / sum(people for _, people in weighed),
        definition="Raten som området ville hatt om hver kommune hadde raten i sin "
        f"størrelsesklasse. Gjelder: {own.definition}",
        computed_by="analysis.statistics.given_size.given_size",
        label="Ventet ut fra størrelse",
        derived_from=tuple(rate.id for rate, _ in weighed),
        carried_forward=Decimal(0),
    )

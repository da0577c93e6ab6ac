"""The spread of a set of facts: its lowest and its highest value, as one says «fra 4 til 6 prosent»."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from analysis.fact import Fact


def spread(
    facts: Sequence[Fact], lowest_id: str, highest_id: str, *, group: str
) -> tuple[Fact, Fact]:
    """The lowest and the highest of the facts, printed without decimals; `group` says among what.

    Raises:
        ValueError: there are no facts.
    """
    if not facts:
        raise ValueError(f"no facts to find {lowest_id!r} and {highest_id!r} among")
    ids = tuple(fact.id for fact in facts)

    def end(fact: Fact, fact_id: str, word: str) -> Fact:
        return replace(
            fact,
            id=fact_id,
            decimals=0,
            definition=f"{word} verdi blant {group}: {fact.label}. {fact.definition}",
            group=group,
            computed_by="analysis.statistics.spread.spread",
            derived_from=ids,
            carried_forward=Decimal(0),
        )

    lowest, highest = (pick(facts, key=lambda fact: fact.value) for pick in (min, max))
    return end(lowest, lowest_id, "Laveste"), end(highest, highest_id, "Høyeste")

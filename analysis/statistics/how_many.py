"""How many of several measures each unit has: from none of them to all, among those that were asked all."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np

from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.measure import tally
from analysis.statistics.setting import UNITS
from analysis.statistics.study import asked_now
from analysis.survey import Survey

BASE = "kommuner/bydeler som har svart på alle spørsmålene"


def how_many(survey: Survey, measure_ids: Sequence[str], stem: str) -> tuple[Fact, ...]:
    """`<stem>.<number>` in the edition's year, for each number of the measures that a unit may have.

    Each is the share of the units that answered about all of them, after its `.numerator` and `.base`.
    Empty where one was not asked in the edition's year, or nobody answered about all.
    """
    year = survey.edition
    if not all(asked_now(survey, measure_id) for measure_id in measure_ids):
        return ()
    tallies = [tally(survey, measure_id, year) for measure_id in measure_ids]
    answered = np.logical_and.reduce([each.answered for each in tallies])
    has = np.sum([each.chosen for each in tallies], axis=0)[answered]
    base = len(has)
    if not base:
        return ()
    labels = ", ".join(f"«{each.measure.label}»" for each in tallies)
    sources = tuple(dict.fromkeys(v for each in tallies for v in each.measure.variables))

    def fact(suffix: str, value: Decimal, number: int, derived_from: tuple[str, ...]) -> Fact:
        return Fact(
            id=f"{stem}.{number}{suffix}.{year}",
            value=value,
            kind="share" if derived_from else "count",
            unit="prosent" if derived_from else UNITS,
            decimals=0,
            definition=f"Enheter som har {number} av {len(tallies)}: {labels}",
            year=str(year),
            group=ALL_UNITS,
            base=BASE,
            computed_by="analysis.statistics.how_many.how_many",
            label=f"{number} av {len(tallies)}",
            n=base,
            base_n=base,
            sources=sources,
            derived_from=derived_from,
        )

    facts: list[Fact] = []
    for number in range(len(tallies) + 1):
        hits = int((has == number).sum())
        counted = fact(".numerator", Decimal(hits), number, ())
        whole = fact(".base", Decimal(base), number, ())
        share = fact("", Decimal(hits) * 100 / base, number, (counted.id, whole.id))
        facts += [counted, whole, share]
    return tuple(facts)

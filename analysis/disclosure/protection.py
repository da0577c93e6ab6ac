"""Protection: how wide what can be computed of a withheld number must be, and which numbers it is asked of.

It is asked of what a rule withholds. What is withheld for the sake of sums is not sensitive itself.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache

import numpy as np

from analysis.disclosure.linear_system import TOLERANCE, Reach
from analysis.disclosure.number import Number
from analysis.disclosure.published_sums import Block
from analysis.disclosure.quantity import Values, terms, value_in_units
from analysis.disclosure.rules import Disclosure, Protection
from analysis.survey import Survey

_NOISE = 10 * TOLERANCE


def wanted_width(protection: Protection, number: Number, most: float) -> float:
    """So many units for a number of units, and so many per cent of the largest possible value for all."""
    share = protection.percent / 100 * most
    return max(protection.units, share) if number.counts_units else share


def narrow(
    block: Block, protection: Protection, name: str, hidden: Collection[str]
) -> Reach | None:
    """What can be computed of a number while some are hidden, if that is more than the protection allows.

    No wider a reach is asked for than the number has when nothing is published. Looking at a few units
    first is sound, since a wider reach grows by more than what is wanted of it does; and so is looking
    downwards first, since the true value always lies within.
    """
    row, number = block.rows[name], block.numbers[name]
    value = sum(weight * block.truth[at] for at, weight in row.items())
    for near in block.near[name]:
        held = block.system.held(block.truth, near)
        least = held.least(row, hidden)
        if value - least >= wanted_width(protection, number, value):
            return None
        most = held.most(row, hidden)
        if most - least >= wanted_width(protection, number, most):
            return None
    reach = block.system.reach(row, hidden)
    wanted = wanted_width(protection, number, reach.high) - _NOISE
    if reach.width >= wanted:
        return None
    free = block.system.reach(row, block.system.names)
    return None if reach.width >= free.width - _NOISE else reach


def cells_under_rules(
    survey: Survey, rules: Disclosure, numbers: Iterable[Number]
) -> Mapping[str, str]:
    """The withheld cells of unit tables that a rule withholds, with its key."""
    places = {
        year: {unit: at for at, unit in enumerate(survey.answers(year).index)}
        for year in survey.years
    }

    @cache
    def whole(measure_id: str, year: int) -> Values:
        parts = terms(survey.codebook.measure[measure_id], "base") or ()
        total: Values = np.sum([value_in_units(survey, year, part) for part in parts], axis=0)
        return total

    found: dict[str, str] = {}
    for number in numbers:
        measure = survey.codebook.measure.get(number.name.partition(" ")[0])
        if " " not in number.name or number.is_published or measure is None:
            continue
        rule = rules.too_few_persons(measure, survey.codebook)
        if rule is None or measure.statistic != "ratio":
            continue
        inside = [places[number.year][unit] for unit in sorted(number.units)]
        if float(whole(measure.id, number.year)[inside].sum()) < rule.least:
            found[number.name] = rule.key
    return found

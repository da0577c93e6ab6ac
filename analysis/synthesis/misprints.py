"""Misprints: mistakes planted in the finished answers, each with the correction that takes it away.

Real answers come with slips, and the report corrects them openly. The synthetic ones are right by
construction, so a few slips are put in where the recipe says; what is computed stays the same.
"""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.errors import nearest
from analysis.synthesis.recipe import Recipe, RecipeError

Texts = dict[tuple[str, int], pd.Series]
# Hours in a full week, which some give instead of full-time equivalents.
HOURS = Decimal("37.5")
_LEAST, _MOST = Decimal(2), Decimal(400)
_SOURCE, _WHO = "Syntetisk: feilen er lagt inn av report synthesize", "report synthesize"
# A unit's slip: the misprinted text for some of its variables.
Slip = Mapping[str, str]


def plant(
    recipe: Recipe, codebook: Codebook, columns: Texts, year: int
) -> tuple[Texts, list[tuple[str, ...]]]:
    """The columns of the year with the misprints in, and the rows of the corrections, in order.

    Raises:
        RecipeError: a question was not asked, or no unit has an answer that can be misprinted so.
    """
    misprints = recipe.misprints[year]
    changed = {node: texts.copy() for node, texts in columns.items() if node[1] == year}
    rows: list[tuple[str, ...]] = []
    used: set[str] = set()
    for reason, wanted in sorted(misprints.kinds.items()):
        for key, count in wanted.items():
            question = _asked(codebook, key, year)
            slips = {
                unit: slip
                for unit, slip in _possible(reason, question, columns, year)
                if unit not in used
            }
            if len(slips) < count:
                raise RecipeError([f"{_place(year, reason, key)}: no {count} units can have it"])
            random = recipe.random("misprint", year, reason, key)
            for unit in sorted(random.choice(sorted(slips), size=count, replace=False).tolist()):
                used.add(unit)
                for variable, text in slips[unit].items():
                    right = str(columns[variable, year][unit])
                    changed[variable, year][unit] = text
                    rows.append(
                        (unit, variable, text, right, reason, _SOURCE, _WHO, misprints.date)
                    )
    return changed, sorted(rows)


def corrections_text(columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    """The rows as the file of corrections."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return written.getvalue()


def _possible(
    reason: str, question: Question, columns: Texts, year: int
) -> Iterator[tuple[str, Slip]]:
    """A slip of the kind for every unit that can have one."""
    answers = pd.DataFrame({v: columns[v, year] for v in question.variables})
    for unit, row in answers.iterrows():
        given = {str(v): str(text) for v, text in row.items() if pd.notna(text)}
        slip = _SLIPS[reason](question, given)
        if slip:
            yield str(unit), slip


def _times(factor: Decimal) -> Callable[[Question, Mapping[str, str]], Slip]:
    def slip(question: Question, given: Mapping[str, str]) -> Slip:
        for variable, text in given.items():
            if _LEAST <= Decimal(text) <= _MOST / 10:
                return {variable: f"{Decimal(text) * factor:.1f}"}
        return {}

    return slip


def _swapped(question: Question, given: Mapping[str, str]) -> Slip:
    """Two categories with clearly different amounts, each in the place of the other."""
    for first, second in combinations(given, 2):
        if Decimal(given[first]) >= _LEAST and Decimal(given[second]) > 2 * Decimal(given[first]):
            return {first: given[second], second: given[first]}
    return {}


def _another(question: Question, given: Mapping[str, str]) -> Slip:
    """The first other option of a closed question."""
    for variable, text in given.items():
        other = next(option.key for option in question.options if option.key != text)
        return {variable: other}
    return {}


_SLIPS: dict[str, Callable[[Question, Mapping[str, str]], Slip]] = {
    "decimal_point": _times(Decimal(10)),
    "wrong_measure": _times(HOURS),
    "moved_category": _swapped,
    "confirmed_by_unit": _another,
}


def _asked(codebook: Codebook, key: str, year: int) -> Question:
    question = codebook.questions.get(key)
    if question is None or year not in question.years:
        near = nearest(key, codebook.questions)
        raise RecipeError(
            [f"data/synthesis.yml: misprints › {year}: {key!r} was not asked in {year}{near}"]
        )
    return question


def _place(year: int, reason: str, key: str) -> str:
    return f"data/synthesis.yml: misprints › {year} › {reason} › {key}"

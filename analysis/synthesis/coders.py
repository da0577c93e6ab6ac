"""Two invented coders of the invented answers: one goes by the words, the other does not always agree."""

import re
from collections import Counter
from collections.abc import Mapping

from analysis.codebook import Question
from analysis.coding.rows import CodeRow
from analysis.coding.sample import sample
from analysis.coding.scheme import OTHER
from analysis.synthesis.recipe import CodedTheme, Recipe

FIRST, SECOND = "a", "b"
Units = frozenset[str]


def coded_rows(
    recipe: Recipe, question: Question, year: int, answers: Mapping[str, str]
) -> tuple[CodeRow, ...]:
    """The rows of the first coder for every answer, and of the second for the sample."""
    themes = recipe.coding[question.key]
    drawn = frozenset(sample(question.key, year, answers))
    first = {name: _hit(theme, answers) for name, theme in themes.items()}
    size = Counter(unit for units in first.values() for unit in units)
    second = {
        name: _seen_otherwise(
            recipe, theme, first[name] & drawn, drawn, size, (question.key, year, name)
        )
        for name, theme in themes.items()
    }
    return (
        *(_row(unit, FIRST, first, answers) for unit in answers),
        *(_row(unit, SECOND, second, answers) for unit in answers if unit in drawn),
    )


def _hit(theme: CodedTheme, answers: Mapping[str, str]) -> Units:
    """The units in whose answer a word begins with one of the stems."""
    stems = re.compile(rf"\b(?:{'|'.join(map(re.escape, theme.stems))})", re.IGNORECASE)
    return frozenset(unit for unit, text in answers.items() if stems.search(text))


def _seen_otherwise(
    recipe: Recipe,
    theme: CodedTheme,
    hit: Units,
    drawn: Units,
    size: Mapping[str, int],
    purpose: tuple[str, int, str],
) -> Units:
    """The theme as the second coder saw it: as many differences as leave about the alpha of the recipe.

    Alpha is one less what the coders differ on as a part of what chance would make them differ on,
    2·p·(1 − p) of the answers. Half of it is overlooked, the odd one too, and half is read into it. Coders
    differ on answers that say several things (`size` themes), seldom on whether there is a theme at all.
    """
    part = len(hit) / len(drawn) if drawn else 0.0
    differences = round((1 - theme.agreement) * 2 * part * (1 - part) * len(drawn))
    random = recipe.random("coding", *purpose)

    def picked(units: Units, least: int, n: int) -> Units:
        mixed = [str(unit) for unit in random.permutation(sorted(units))]
        return frozenset(sorted(mixed, key=lambda unit: size[unit] < least)[:n])

    overlooked = picked(hit, 2, -(-differences // 2))
    return hit - overlooked | picked(drawn - hit, 1, differences // 2)


def _row(unit: str, coder: str, hits: Mapping[str, Units], answers: Mapping[str, str]) -> CodeRow:
    themes = tuple(name for name, units in hits.items() if unit in units)
    return CodeRow(unit, coder, themes or (OTHER,), answers[unit])

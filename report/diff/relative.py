"""A year's report seen from its own year, so that two years' numbers stand under the same ids.

`fte.total.2023` is `fte.total.now` in the report on 2023, as chapters write it. Only what is of the year
itself (`now`) is compared between years: what a report says of the year before is that year's own
comparison, and history is the same number in both.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from report.diff.contents import Contents
from report.diff.grid import Grid
from report.diff.side import Side
from report.sentences import Sentence

_YEARS = re.compile(r"((?:19|20)\d\d)(?:_((?:19|20)\d\d))?")
_SLOT = re.compile(r"\{([^}]*)\}")


def relative(id: str, year: int) -> str:
    """The id as it would be written in a chapter of the year; see `report.chapters.years.resolved`.

    >>> relative("fte.adults.change_pct.2022_2023.adjusted", 2023)
    'fte.adults.change_pct.before_now.adjusted'
    """
    words = {str(year): "now", str(year - 1): "before"}

    def part(text: str) -> str:
        match = _YEARS.fullmatch(text)
        return "_".join(words.get(y, y) for y in match.groups() if y) if match else text

    return ".".join(part(text) for text in id.split("."))


def is_of_the_year(id: str) -> bool:
    """Whether a relative id is of the year itself, or of a change to it."""
    return any(part == "now" or part.endswith("_now") for part in id.split("."))


def latest_year(id: str) -> int:
    """The last year that an id names; 0 where it names none."""
    years = [y for part in id.split(".") if (m := _YEARS.fullmatch(part)) for y in m.groups() if y]
    return max(map(int, years), default=0)


def seen_from(side: Side, year: int) -> Side:
    """The side under relative ids; its contents only where it is the report on that very year."""
    contents = side.contents if side.year == year else None
    return replace(
        side,
        facts={
            relative(id, year): fact for id, fact in side.facts.items() if latest_year(id) <= year
        },
        contents=_contents(contents, year) if contents else None,
    )


def _contents(contents: Contents, year: int) -> Contents:
    def ids(text: str) -> str:
        return " ".join(relative(id, year) for id in text.split(" "))

    def words(text: str) -> str:
        return text.replace(str(year), "{now}").replace(str(year - 1), "{before}")

    return Contents(
        pages=tuple(
            replace(page, sentences=tuple(_sentence(s, ids, words) for s in page.sentences))
            for page in contents.pages
        ),
        claims=tuple(
            replace(claim, facts=tuple(map(ids, claim.facts))) for claim in contents.claims
        ),
        grids={
            (kind, words(id)): _grid(grid, ids, words)
            for (kind, id), grid in contents.grids.items()
        },
    )


Renaming = Callable[[str], str]


def _sentence(sentence: Sentence, ids: Renaming, words: Renaming) -> Sentence:
    pieces = _SLOT.split(sentence.form)
    form = "".join(f"{{{ids(p)}}}" if at % 2 else words(p) for at, p in enumerate(pieces))
    return replace(sentence, form=form)


def _grid(grid: Grid, ids: Renaming, words: Renaming) -> Grid:
    cells = {
        (words(row), words(column)): replace(cell, fact=ids(cell.fact))
        for (row, column), cell in grid.cells.items()
    }
    return replace(grid, cells=cells, title=words(grid.title), words=tuple(map(words, grid.words)))

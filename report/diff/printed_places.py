"""Where a number or bound word is printed: the page, and the nearest anchor on it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from report.diff.contents import Contents
from report.diff.fact_changes import Facts
from report.sentences import number_anchor

_SLOT = re.compile(r"\{([^}]*)\}")
Where = Literal["text", "table", "figure"]


@dataclass(frozen=True)
class PrintedPlace:
    """A place on a page, by the page's name in the book; `anchor` may be empty."""

    page: str
    anchor: str
    where: Where


def printed_places(contents: Contents, facts: Facts) -> Mapping[str, tuple[PrintedPlace, ...]]:
    """The places of every printed number by id, one for each page and each exhibit, in the order of the book."""
    order = {page.name: at for at, page in enumerate(contents.pages)}
    found: dict[str, dict[PrintedPlace, None]] = {}
    told = sorted(
        (*_in_prose(contents, facts), *_in_exhibits(contents)),
        key=lambda pair: order.get(pair[1].page, len(order)),
    )
    for id, place in told:
        found.setdefault(id, {})[place] = None
    return {id: tuple(places) for id, places in found.items()}


def _in_prose(contents: Contents, facts: Facts) -> Iterator[tuple[str, PrintedPlace]]:
    for page in contents.pages:
        seen: set[str] = set()
        for sentence in page.sentences:
            for slot in _SLOT.findall(sentence.form):
                for at, id in enumerate(slot.split()):
                    if id in seen or id not in facts:
                        continue
                    seen.add(id)
                    own = number_anchor(facts[id].fact.id) if at == 0 else sentence.anchor
                    yield id, PrintedPlace(page.name, own, "text")


def _in_exhibits(contents: Contents) -> Iterator[tuple[str, PrintedPlace]]:
    for grid in contents.grids.values():
        if grid.kind == "unit_table":
            continue
        for cell in grid.cells.values():
            if cell.fact:
                yield cell.fact, PrintedPlace(grid.page, grid.anchor, grid.kind)

"""The contents of a report as they are compared: pages of sentences, bound words, and exhibits as grids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.exhibit import figure_from_json, table_from_json
from analysis.unit_table import UnitTable
from report.diff.grid import Grid, figure_grid, table_grid, unit_table_grid
from report.sentences import Sentence


@dataclass(frozen=True)
class ComparedPage:
    """A page by its name in the book, with its number and title."""

    name: str
    number: str
    title: str
    sentences: tuple[Sentence, ...]

    @property
    def html(self) -> str:
        """The page's file on the site."""
        return f"{self.name.removesuffix('.qmd')}.html"


@dataclass(frozen=True)
class BoundWord:
    """Words that were printed because their rule held for the facts (by id)."""

    page: str
    words: str
    rule: str
    lower: str
    upper: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Contents:
    """Everything that a report prints beside its numbers; exhibits by kind and id."""

    pages: tuple[ComparedPage, ...] = ()
    claims: tuple[BoundWord, ...] = ()
    grids: Mapping[tuple[str, str], Grid] = field(default_factory=dict)

    @property
    def by_page(self) -> Mapping[str, ComparedPage]:
        """The pages by name."""
        return {page.name: page for page in self.pages}


def contents_from_json(plain: Mapping[str, Any]) -> Contents:
    """Read back what `report.contents.contents_json` wrote; raises KeyError or TypeError on other things."""
    return Contents(
        pages=tuple(
            ComparedPage(
                page["name"],
                page["number"],
                page["title"],
                tuple(Sentence(**sentence) for sentence in page["sentences"]),
            )
            for page in plain["pages"]
        ),
        claims=tuple(
            BoundWord(**{**claim, "facts": tuple(claim["facts"])}) for claim in plain["claims"]
        ),
        grids={(grid.kind, grid.id): grid for grid in _grids(plain)},
    )


def _grids(plain: Mapping[str, Any]) -> Iterator[Grid]:
    for entry in plain["tables"]:
        yield table_grid(table_from_json(_exhibit(entry)), entry["page"])
    for entry in plain["figures"]:
        yield figure_grid(figure_from_json(_exhibit(entry)), entry["page"])
    for entry in plain["unit_tables"]:
        yield unit_table_grid(UnitTable.from_plain(entry))


def _exhibit(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key != "page"}

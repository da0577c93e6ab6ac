"""The tags of a finished PDF, as a screen reader meets them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Object

from report.engine.tags import attributes, children


@dataclass(frozen=True)
class TagTree:
    """What the PDF's structure tree holds, in reading order.

    `headings` are (level, title); `row_headers` and `column_headers` count TH by scope.
    """

    headings: tuple[tuple[int, str], ...]
    figures: tuple[str, ...]
    tables: int
    row_headers: int
    column_headers: int
    data_cells: int
    formulas: tuple[str, ...]
    language: str


def tag_tree(path: Path) -> TagTree:
    """Read the structure tree of the PDF at `path`."""
    with pikepdf.open(path) as document:
        tags = list(_walk(document.Root.StructTreeRoot))
        language = str(document.Root.get("/Lang", ""))
        scopes = [_scope(tag) for tag in tags if tag.get("/S") == "/TH"]
        return TagTree(
            headings=tuple(
                (int(str(tag.S)[2:]), str(tag.get("/T", "")))
                for tag in tags
                if re.fullmatch(r"/H\d", str(tag.S))
            ),
            figures=tuple(str(tag.get("/Alt", "")) for tag in tags if tag.S == "/Figure"),
            tables=sum(tag.S == "/Table" for tag in tags),
            row_headers=scopes.count("/Row"),
            column_headers=scopes.count("/Column"),
            data_cells=sum(tag.S == "/TD" for tag in tags),
            formulas=tuple(str(tag.get("/Alt", "")) for tag in tags if tag.S == "/Formula"),
            language=language,
        )


def _walk(parent: Object) -> Iterator[Object]:
    for child in children(parent):
        yield child
        yield from _walk(child)


def _scope(header: Object) -> str:
    return next((str(said.Scope) for said in attributes(header) if "/Scope" in said), "")

"""The comparison as one HTML page that needs nothing beside it and leads into the finished site."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from analysis.digits import in_digits
from report.diff.difference import Difference
from report.diff.fact_changes import FactChange
from report.diff.page_inputs import input_rows
from report.diff.page_rows import PageRows
from report.diff.status import STATUSES, WORDS, Status
from report.own_page import inlined_script, inlined_style
from report.raw_template import raw_templates

_CELLS_SHOWN = 40
_SEEN: tuple[Status, ...] = ("changed", "added", "removed")
_KIND = {"table": "Tabell", "figure": "Figur", "unit_table": "Tabell for hver enhet"}


def difference_page(difference: Difference, folder: Path, templates: Path) -> str:
    """The page as it will stand in `folder`, with links to the later report's site where there is one."""
    rows = PageRows(difference, folder)
    printed = [row for row in difference.differing if difference.is_printed(row)]
    seen = [row for row in printed if row.status in _SEEN]
    template = raw_templates(templates / "diff").get_template("page.html")
    return template.render(
        year=difference.after.year,
        before=difference.before.label,
        after=difference.after.label,
        notice=difference.after.notice,
        css=inlined_style(templates, ["quality/quality.css", "diff/diff.css"]),
        js=inlined_script(templates, "diff/diff.js"),
        years=difference.years,
        whole=difference.whole,
        reported=difference.reported,
        is_empty=difference.is_empty,
        lead=_lead(difference, seen),
        counts=_counts(difference, printed),
        inputs=input_rows(difference),
        claims=[rows.claim(row) for row in difference.claims],
        chapters=rows.chapters(seen),
        statuses={status: WORDS[status] for status in _SEEN},
        rounded=rows.chapters(row for row in printed if row.status == "rounding"),
        exhibits=_exhibits(difference, rows),
        prose=_prose(difference, rows),
        unprinted=in_digits(len(difference.differing) - len(printed)),
        json=f"diff-{difference.before.slug}-{difference.after.slug}.json",
    )


def _lead(difference: Difference, seen: Iterable[FactChange]) -> str:
    if difference.is_empty:
        return "Ingenting som leses i rapporten, er endret."
    numbers = sum(1 for _ in seen)
    parts = [_several(numbers, "trykt tall", "trykte tall")]
    if difference.claims:
        parts.append(_several(len(difference.claims), "ord om tallene", "ord om tallene"))
    if difference.prose:
        parts.append(_several(len(difference.prose), "setning", "setninger"))
    if exhibits := [row for row in difference.exhibits if row.status in _SEEN]:
        parts.append(_several(len(exhibits), "tabell eller figur", "tabeller og figurer"))
    said = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} og {parts[-1]}"
    return f"{said[:1].upper()}{said[1:]} er ikke som før."


def _several(count: int, one: str, many: str) -> str:
    return f"ingen {many}" if count == 0 else f"{in_digits(count)} {one if count == 1 else many}"


def _counts(difference: Difference, printed: list[FactChange]) -> list[dict[str, str]]:
    counted = dict.fromkeys(STATUSES, 0)
    for row in printed:
        counted[row.status] += 1
    shown = {
        "Tall endret": counted["changed"],
        "Nye tall": counted["added"],
        "Tall borte": counted["removed"],
        "Bare avrunding": counted["rounding"],
    }
    if difference.whole:
        shown |= {
            "Ord": len(difference.claims),
            "Setninger": len(difference.prose),
            "Tabeller og figurer": len(difference.exhibits),
        }
    return [{"label": label, "number": in_digits(number)} for label, number in shown.items()]


def _exhibits(difference: Difference, rows: PageRows) -> list[dict[str, object]]:
    return [
        {
            "kind": _KIND[row.either.kind],
            "title": row.either.title,
            "id": row.either.id,
            "status": row.status,
            "word": WORDS[row.status],
            "words": row.words,
            "link": rows.link(row.either.page, row.either.anchor),
            "moved": bool(row.before and row.after and row.before.page != row.after.page),
            "cells": [(cell, WORDS[cell.status]) for cell in row.cells[:_CELLS_SHOWN]],
            "more": max(0, len(row.cells) - _CELLS_SHOWN),
        }
        for row in difference.exhibits
    ]


def _prose(difference: Difference, rows: PageRows) -> list[dict[str, object]]:
    return [
        {
            "title": rows.title(page),
            "sentences": [
                {
                    "status": row.status,
                    "word": WORDS[row.status],
                    "pieces": row.pieces,
                    "link": rows.link(page, row.after.anchor) if row.after else None,
                }
                for row in changes
            ],
        }
        for page, changes in groupby(difference.prose, lambda row: row.page)
    ]

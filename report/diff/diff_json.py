"""The comparison as JSON: every row that differs, and the marks with which a page shows its changed numbers."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from report.diff.cause import Cause
from report.diff.difference import Difference
from report.diff.fact_changes import FactChange
from report.diff.side import PrintedFact, Side
from report.diff.status import STATUSES

Entry = Mapping[str, Any]


def difference_json(difference: Difference) -> str:
    """One JSON object with a row a line, in a fixed order."""
    inputs = difference.inputs
    kinds: dict[str, Iterable[Entry]] = {
        "files": (asdict(file) for file in inputs.files),
        "tools": (asdict(tool) for tool in inputs.tools),
        "answers": (
            {"year": year} | asdict(cell)
            for year in sorted(inputs.cells)
            for cell in inputs.cells[year]
        ),
        "corrections": (
            {"year": year} | asdict(one)
            for year in sorted(inputs.corrections)
            for one in inputs.corrections[year]
        ),
        "facts": (_fact(difference, row) for row in difference.differing),
        "claims": (asdict(row) for row in difference.claims),
        "sentences": (asdict(row) for row in difference.prose),
        "exhibits": _exhibits(difference),
    }
    if inputs.between_years:
        # Every answer of the country twice over is no news; the causes say how many differ.
        del kinds["answers"]
    heads = {
        "before": _side(difference.before),
        "after": _side(difference.after),
        "years": difference.years,
        "whole": difference.whole,
        "counts": {
            kind: {s: c.get(s, 0) for s in STATUSES} for kind, c in difference.counts.items()
        },
    }
    lines = [f' "{key}": {_dumped(value)}' for key, value in heads.items()]
    for kind, entries in kinds.items():
        rows = ",\n".join(f"  {_dumped(entry)}" for entry in entries)
        lines.append(f' "{kind}": [\n{rows}\n ]' if rows else f' "{kind}": []')
    return "{\n" + ",\n".join(lines) + "\n}\n"


def marks_json(difference: Difference) -> str:
    """What a page needs to mark its changed numbers, by the ids that stand in the later report."""
    facts = {
        row.after.fact.id: {
            "status": row.status,
            "before": row.before.shown if row.before else "",
        }
        for row in difference.differing
        if row.after and difference.is_printed(row)
    }
    plain = {"before": difference.before.label, "after": difference.after.label, "facts": facts}
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _side(side: Side) -> Entry:
    return {"label": side.label, "edition": side.year, "title": side.title}


def _fact(difference: Difference, row: FactChange) -> Entry:
    return {
        "id": row.id,
        "status": row.status,
        "fields": list(row.fields),
        "definition": row.either.fact.definition,
        "before": _printed(row.before),
        "after": _printed(row.after),
        "places": [asdict(place) for place in difference.places.get(row.id, ())],
        "causes": [_cause(cause) for cause in difference.causes[row.id]],
    }


def _printed(one: PrintedFact | None) -> Entry | None:
    if one is None:
        return None
    fact = one.fact
    return {
        "id": fact.id,
        "value": None if fact.suppressed else str(fact.value),
        "printed": one.shown,
        "n": fact.n,
        "base_n": fact.base_n,
        "base": fact.base,
        "unit": fact.unit,
    }


def _cause(cause: Cause) -> Entry:
    return {
        "kind": cause.kind,
        "said": cause.said,
        "units": len({unit for _, unit in cause.places}),
    }


def _exhibits(difference: Difference) -> Iterator[Entry]:
    for row in difference.exhibits:
        yield {
            "id": row.either.id,
            "kind": row.either.kind,
            "page": row.either.page,
            "title": row.either.title,
            "status": row.status,
            "words": row.words,
            "cells": [asdict(cell) for cell in row.cells],
        }


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

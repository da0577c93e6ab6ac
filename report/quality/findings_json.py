"""`quality.json`: every finding with all its fields, for other programs."""

import json
from collections.abc import Iterable
from typing import Any

from report.quality.row import FindingRow


def findings_json(rows: Iterable[FindingRow]) -> str:
    """A JSON list, one finding a line, in the order of the rows."""
    lines = (json.dumps(_entry(row), ensure_ascii=False) for row in rows)
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _entry(row: FindingRow) -> dict[str, Any]:
    finding = row.finding
    return {
        "id": finding.id,
        "about": row.about,
        "rule": finding.rule,
        "title": row.title,
        "severity": finding.severity,
        "year": finding.year,
        "unit": finding.unit,
        "unit_name": row.unit_name,
        "county": row.county,
        "variable": finding.variable,
        "question": row.question,
        "line": row.line,
        "last_year": row.last,
        "this_year": row.this,
        "said": finding.said,
        "arithmetic": finding.arithmetic,
        "remedy": finding.remedy,
        "accepted": row.accepted,
        "reason": row.reason,
    }

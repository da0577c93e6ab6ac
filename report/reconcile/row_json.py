"""`reconciliation.json`: every figure with its status and where it stands, for other programs."""

import json
from typing import Any

from report.reconcile.reconciled import Reconciled, Reconciliation
from report.reconcile.status import STATUSES


def reconciliation_json(reconciliation: Reconciliation, against: str) -> str:
    """One JSON object: what the report was held against, counts by theme, and one figure a line."""
    rows = (json.dumps(_entry(row), ensure_ascii=False) for row in reconciliation.rows)
    counts = {status: len(reconciliation.of(status)) for status in STATUSES}
    lines = [
        "{",
        f' "against": {json.dumps(against)},',
        f' "counts": {json.dumps(counts)},',
        f' "counts_by_theme": {json.dumps(reconciliation.counts)},',
        ' "figures": [',
        ",\n".join(f"  {row}" for row in rows),
        " ]",
        "}\n",
    ]
    return "\n".join(lines)


def _entry(row: Reconciled) -> dict[str, Any]:
    figure = row.figure
    return {
        "id": figure.id,
        "theme": figure.theme,
        "status": row.status,
        "published_as": figure.published_as,
        "value": str(figure.value),
        "unit": figure.unit,
        "source": figure.source,
        "fact": row.fact,
        "reads": row.reads,
        "reason": row.reason,
        "html": list(row.found.html) if row.found else None,
        "pdf": list(row.found.pdf) if row.found else None,
    }

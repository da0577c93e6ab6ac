"""A figure in print, for the tests that need one."""

from decimal import Decimal
from typing import Any

from analysis.ledger import PublishedFigure


def published(figure_id: str, value: str, **details: Any) -> PublishedFigure:
    """A share of the units in per cent, printed in digits in the summary, unless `details` say else."""
    plain: dict[str, Any] = {
        "theme": figure_id.partition(".")[0],
        "year": "2023",
        "group": "all",
        "statistic": "share_pct",
        "unit": "percent",
        "base_n": None,
        "base": "",
        "is_lower_bound": False,
        "is_approx": False,
        "published_as": value,
        "description": "",
        "note": "",
        "status": "",
        "source": "summary_2023",
    }
    return PublishedFigure(id=figure_id, value=Decimal(value), **(plain | details))

"""The reconciliation in the terminal: a table of counts, then what has to be looked at."""

from collections.abc import Iterator

from rich.table import Table

from report.finding import Finding
from report.reconcile.reconciled import Reconciled, Reconciliation, as_typed
from report.reconcile.status import SAID, STATUSES


def counts_table(reconciliation: Reconciliation) -> Table:
    """How many figures of each theme have each status."""
    table = Table(box=None, pad_edge=False)
    table.add_column("theme")
    for status in STATUSES:
        table.add_column(SAID[status], justify="right")
    for theme, by_status in reconciliation.counts.items():
        table.add_row(theme, *(str(by_status[status] or "") for status in STATUSES))
    table.add_row(
        "all", *(str(len(reconciliation.of(status))) for status in STATUSES), style="bold"
    )
    return table


def findings(reconciliation: Reconciliation, file: str, *, strict: bool) -> Iterator[Finding]:
    """What is different, explanations of what needs none, and when `strict` what is silently absent.

    `file` is what the report was held against.
    """
    for row in reconciliation.of("different"):
        remedy = (
            f"{row.reason} Put the report right, or explain it in data/published/explained.csv "
            f"with reads {as_typed(row.reads)!r}."
        )
        yield Finding(file, 0, "different", _told(row), remedy.strip())
    for explanation in reconciliation.idle:
        remedy = "Delete the reason, or write what the report reads now."
        text = f"{explanation.id}: {explanation.reason}"
        yield Finding(
            "data/published/explained.csv", explanation.line, "explains nothing", text, remedy
        )
    if strict:
        for row in reconciliation.of("absent"):
            remedy = "Print it, or explain in data/published/explained.csv why it cannot be."
            yield Finding(file, 0, "not in this report", _told(row), remedy)


def _told(row: Reconciled) -> str:
    here = f", the report reads {as_typed(row.reads)!r}" if row.reads else ""
    return f"{row.figure.id}: printed {as_typed(row.figure.published_as)!r}{here}"

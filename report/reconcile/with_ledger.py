"""The project's own ledger, held against a report."""

from pathlib import Path

from analysis.explained import read_explained
from analysis.ledger import Ledger, read_ledger
from analysis.statements.statement import read_statements
from report.reconcile.reconciled import Reconciliation, Report, reconcile


def reconcile_ledger(root: Path, report: Report, ledger: Ledger | None = None) -> Reconciliation:
    """Every row of the ledger, or of another file in its form, with its status in the report.

    Raises:
        UserError: the ledger, its explanations or its statements have mistakes.
    """
    own = read_ledger(root)
    same_as = {
        statement.figures[0]: statement.of[0]
        for statement in read_statements(root, own)
        if statement.aspect == "same_as"
    }
    return reconcile(
        (own if ledger is None else ledger).values(),
        report,
        explained=read_explained(root, own.keys() | report.facts.keys()),
        same_as=same_as,
    )

"""Last year's report, held against this year's for the same years."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from analysis.explained import read_explained
from analysis.fact import Fact
from analysis.ledger import read_ledger
from analysis.survey.corrections import Correction, read_corrections
from report.reconcile.earlier import as_printed
from report.reconcile.reconciled import Reconciled, Reconciliation, Report, reconcile
from report.reconcile.revision import revision

_YEAR = re.compile(r"\d{4}")


def reconcile_earlier(
    root: Path, report: Report, earlier: Mapping[str, Fact], source: str
) -> Reconciliation:
    """Every fact of an earlier report with its status now; a revision tells its size and its cause.

    Numbers are compared whether this report prints them or not, since what was printed then has
    changed in any case. What corrections account for is explained by them. What either report withholds is left out.

    Raises:
        UserError: the explanations or the corrections have mistakes.
    """
    now = report.facts
    known = read_ledger(root).keys() | report.facts.keys() | earlier.keys()
    found = reconcile(
        (
            as_printed(fact, source)
            for fact in earlier.values()
            if not fact.suppressed and not (fact.id in now and now[fact.id].suppressed)
        ),
        replace(report, printed=report.facts),
        explained=read_explained(root, known),
        same_as={},
    )
    years = {int(year) for fact in earlier.values() for year in _YEAR.findall(fact.year)}
    corrections = {year: read_corrections(root, year) for year in sorted(years)}
    rows = tuple(
        _with_cause(row, earlier[row.figure.id], report.facts, corrections)
        if row.status == "different"
        else row
        for row in found.rows
    )
    # An explanation may be about the ledger's figure of the same id, so none is called idle here.
    return Reconciliation(rows)


def _with_cause(
    row: Reconciled,
    before: Fact,
    facts: Mapping[str, Fact],
    corrections: Mapping[int, tuple[Correction, ...]],
) -> Reconciled:
    revised = revision(before, facts[row.fact], corrections)
    status = "explained" if revised.is_corrected else row.status
    return replace(row, status=status, reason=str(revised))

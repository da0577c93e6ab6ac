"""Everything that `report reconcile` holds against each other, read from the project and its last render."""

from dataclasses import replace
from pathlib import Path

from analysis.ledger import read_ledger_files
from report.chapters.order import book_name, read_order
from report.chapters.reading import Reading
from report.checks.chapters import checked_chapters
from report.facts_file import facts_json
from report.finding import CouldNotRun
from report.project import Project
from report.readback.pdf_text import kept_pdf_text, running_text
from report.readback.site_text import html_text
from report.reconcile.earlier import read_facts
from report.reconcile.printed_here import printed_here, told_in_register
from report.reconcile.read_back import FinishedBook
from report.reconcile.reconciled import Reconciled, Reconciliation, Report
from report.reconcile.with_ledger import reconcile_ledger
from report.snapshot import take_snapshot


def gather(project: Project, against: Path | None = None) -> Reconciliation:
    """The reconciliation with the project's ledger, or with the file `against`.

    A `.csv` has the ledger's columns; a `.json` is the `facts.json` of an earlier report. Figures of
    a ledger that the report prints are looked for in its finished HTML and PDF.

    Raises:
        ReportIsWrong, UserError: chapters, ledger or explanations have mistakes.
        CouldNotRun: there is no finished report of the same contents, or the file is of another kind.
    """
    if against and against.suffix not in (".csv", ".json"):
        raise CouldNotRun(
            f"{against}: give a .csv in the ledger's form or the facts.json of a render"
        )
    order = read_order(project.root, project.quarto_yml)
    composed, _ = checked_chapters(project, order, take_snapshot(project))
    report = printed_here(composed.reading)
    if against and against.suffix == ".json":
        from report.reconcile.with_earlier import reconcile_earlier

        return reconcile_earlier(project.root, report, read_facts(against), against.as_posix())
    ledger = read_ledger_files([against]) if against else None
    found = reconcile_ledger(project.root, report, ledger)
    book = _finished(project, composed.reading, book_name(order.register))
    return replace(found, rows=tuple(looked_up(row, report, book) for row in found.rows))


def looked_up(row: Reconciled, report: Report, book: FinishedBook) -> Reconciled:
    """The row with the places where its number stands; what does not stand in both formats is different."""
    if not row.reads:
        return row
    words = report.words.get(row.fact, ())
    found = book.find(report.facts[row.fact], words if row.figure.is_approx else ())
    if not found.missing:
        return replace(row, found=found)
    missing = f"Står ikke i den ferdige {'- og '.join(found.missing)}-utgaven."
    return replace(row, found=found, status="different", reason=missing)


def _finished(project: Project, reading: Reading, register_page: str) -> FinishedBook:
    """The finished site and PDF, if they were made from what the project holds now."""
    render = f"run `report render --edition {project.year}` first"
    if not project.site.is_dir() or not project.pdf.is_file():
        raise CouldNotRun(
            f"{project.relative(project.build)} has no finished HTML and PDF; {render}"
        )
    record = project.build / "facts.json"
    said = record.read_text("utf-8") if record.is_file() else ""
    if said != facts_json(reading.results.facts, reading.printed_in()):
        raise CouldNotRun(
            f"{project.relative(record)} says something else than data and chapters say now; {render}"
        )
    register = project.site / f"{Path(register_page).stem}.html"
    return FinishedBook(
        pages=[html_text(page) for page in sorted(project.site.glob("*.html")) if page != register],
        register=html_text(register),
        pdf=running_text(kept_pdf_text(project.pdf, project.cache / "readback")),
        told=told_in_register(reading),
    )

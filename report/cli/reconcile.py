"""`report reconcile`: what is already in print, held against this report."""

from pathlib import Path
from typing import Annotated

import typer

from report.cli.app import WRONG, EditionOption, mistakes_are_said, project


def command(
    edition: EditionOption = None,
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="A CSV in the form of data/published/figures.csv, or the facts.json of an earlier "
            "report; the project's own ledger if left out.",
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Also fail on figures that are silently absent.")
    ] = False,
) -> None:
    """Hold the finished report against what is in print; write build/<year>/reconciliation.json."""
    from rich.console import Console

    from report.finding import listing
    from report.kept import keep
    from report.reconcile.gathered import gather
    from report.reconcile.row_json import reconciliation_json
    from report.reconcile.terminal import counts_table, findings

    with mistakes_are_said():
        here = project(edition)
        reconciliation = gather(here, against)
        held = against.as_posix() if against else "data/published"
        name = f"reconciliation-{against.stem}.json" if against else "reconciliation.json"
        keep(here.build / name, reconciliation_json(reconciliation, held).encode())
        console = Console()
        console.print(counts_table(reconciliation))
        found = tuple(findings(reconciliation, held, strict=strict))
        if found:
            print(f"\n{listing(found)}")
        print(f"\n{here.relative(here.build / name)}")
    if found:
        raise typer.Exit(WRONG)

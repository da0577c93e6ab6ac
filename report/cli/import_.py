"""`report import`: a delivery from the survey operator becomes the answers of an edition."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from analysis.errors import UserError
from report.cli.app import EditionOption, mistakes_are_said, project
from report.finding import CouldNotRun
from report.kept import keep
from report.project import Project

_DATE = "%Y-%m-%d"


def command(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="CSV, .xlsx, .sav or .dta.")
    ],
    edition: EditionOption = None,
    add: Annotated[
        bool, typer.Option("--add", help="Join with the earlier files instead of replacing them.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")
    ] = False,
    received: Annotated[
        str, typer.Option("--received", metavar="DATE", help="When the files came (2024-09-02).")
    ] = "",
) -> None:
    """Check delivered files, keep them, and make data/<year>/answers.csv of them."""
    with mistakes_are_said():
        here = project(edition)
        if received and not _is_date(received):
            raise CouldNotRun(f"--received {received!r} is not a date; write it as 2024-09-02")
        from analysis.delivery import DeliveryError, receive
        from report.delivery.account import account
        from report.delivery.alone import alone
        from report.edition import is_synthetic

        synthetic = is_synthetic(here.edition_file, here.relative(here.edition_file))
        with alone(here.edition_file.parent):
            try:
                receipt = receive(here.root, here.year, files, add=add, received=received)
            except DeliveryError:
                _draft_map(here, files)
                raise
            if not dry_run:
                receipt.keep()
        print(account(receipt, here.year, kept=not dry_run, synthetic=synthetic), end="")


def _draft_map(here: Project, files: list[Path]) -> None:
    """Write a draft of the variable map when columns are unknown; it is told before the findings."""
    from analysis.delivery.map_draft import map_draft

    with suppress(UserError):
        if draft := map_draft(here.root, here.year, files):
            keep(here.map_draft, draft.encode())
            print(
                f"A draft of variables.yml, with every unknown column: {here.relative(here.map_draft)}"
            )


def _is_date(text: str) -> bool:
    from datetime import datetime

    try:
        return datetime.strptime(text, _DATE).strftime(_DATE) == text
    except ValueError:
        return False

"""`report diff`: what changed between two reports, and why."""

from typing import Annotated

import typer

from report.cli.app import WRONG, EditionOption, mistakes_are_said, project

_NAMES = "a year, a build (build/2023), a git revision, or . for the project as it stands"


def command(
    before: Annotated[str, typer.Argument(help=f"The earlier report: {_NAMES}.")],
    after: Annotated[str, typer.Argument(help=f"The later report: {_NAMES}.")],
    edition: EditionOption = None,
) -> None:
    """Compare two reports; exit code 0 when nothing changed, 1 when something did."""
    from rich.console import Console

    from report.diff.compared import compare
    from report.diff.terminal import counts_table, told
    from report.diff.written import write

    with mistakes_are_said():
        here = project(None)
        found = compare(here, before, after, edition)
        files = write(here, found)
        Console().print(counts_table(found))
        print("\n".join(told(found)) if not found.is_empty else "Nothing changed.")
        for file in files:
            print(here.relative(file))
    if not found.is_empty:
        raise typer.Exit(WRONG)

"""`report synthesize`: make the synthetic answers that stand in for the real ones."""

from typing import Annotated

import typer

from report.cli.app import EditionOption, mistakes_are_said, project
from report.finding import CouldNotRun


def command(
    edition: EditionOption = None,
    force: Annotated[
        bool,
        typer.Option("--force", help="Replace the answers although an edition says they are real."),
    ] = False,
) -> None:
    """Write data/<year>/answers.csv for every year, calibrated to the figures already in print."""
    with mistakes_are_said():
        here = project(edition)
        from analysis.synthesis import synthesize
        from report.edition import is_synthetic

        shown = here.relative(here.edition_file)
        if not force and not is_synthetic(here.edition_file, shown):
            raise CouldNotRun(
                f"{shown} says `synthetic: false`, so its answers are real and stay; "
                "`--force` replaces them all the same"
            )
        for file in synthesize(here.root):
            print(here.relative(file))

"""`report quality`: check the answers and the finished numbers, and write what was found."""

import typer

from report.cli.app import WRONG, EditionOption, mistakes_are_said, project


def command(edition: EditionOption = None) -> None:
    """Check the answers; write build/<year>/quality/ as a page, lists for the counties and JSON."""
    from report.quality.gathered import gather
    from report.quality.written import summary, write

    with mistakes_are_said():
        here = project(edition)
        quality = gather(here)
        files = write(here, quality)
        print(summary(quality))
        for file in files:
            print(here.relative(file))
    if quality.stops:
        raise typer.Exit(WRONG)

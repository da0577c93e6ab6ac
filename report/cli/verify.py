"""`report verify`: a report made again from its recorded inputs, to the byte or with the reason why not."""

from pathlib import Path
from typing import Annotated

import typer

from report.cli.app import WRONG, mistakes_are_said, project


def command(
    report: Annotated[
        str,
        typer.Argument(
            metavar="BUILD|ADDRESS",
            help="A render (build/2023), or a publication: a folder, s3://…, sftp://… or https://…",
        ),
    ],
) -> None:
    """Make a report again in a temporary folder and compare every hash; nothing is written."""
    from rich.console import Console

    from report.verify.record import read_record
    from report.verify.verified import verify

    with mistakes_are_said():
        here = project(None)
        with Console(stderr=True).status("Reading what stands …") as status:
            record = read_record(report, Path.cwd())
            status.update("Making it again …")
            done = verify(here.root, record)
    if not done.differences:
        print(f"{record.where}: {done.files} files, each the same to the byte when made again.")
        return
    print(f"{record.where}: {done.files} files, {len(done.differences)} differences:")
    for difference in done.differences:
        print(f"  {difference}")
    print("What may explain them:")
    for cause in done.causes:
        print(f"  {cause}")
    raise typer.Exit(WRONG)

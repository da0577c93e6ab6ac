"""`report publish`: the finished report to a place that readers reach, as a version that never changes."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from report.cli.app import EditionOption, mistakes_are_said, project

# Seven gates, the target, its version, what is made for it, sending and reading back.
_STAGES = 12


def command(
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="TARGET",
            help="A folder, s3://bucket/path or sftp://user@host/path; never with a password.",
        ),
    ],
    edition: EditionOption = None,
    demo: Annotated[
        bool, typer.Option("--demo", help="Publish synthetic answers, stamped as a demonstration.")
    ] = False,
) -> None:
    """Publish the last render, if nothing speaks against it; run it again to continue after a break."""
    from report.cli.progress import progress
    from report.publish.address import read_address
    from report.publish.opened import open_target
    from report.publish.published import publish
    from report.stages import Stages

    with mistakes_are_said():
        here = project(edition)
        address = read_address(to, Path.cwd())
        with progress(_STAGES) as display:
            done = publish(here, partial(open_target, address), demo=demo, stages=Stages(display))
        if done.sent:
            print(f"{done.folder}: {done.sent} of {done.files - 1} files sent, all read back.")
        else:
            print(f"{done.folder}: published before, and every file there is still the same.")
        moved = "now point" if done.moved else "point already"
        print(f"latest.json and index.html {moved} to version {done.version}.")
        print(f"{address}/{done.folder}/index.html")

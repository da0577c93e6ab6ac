"""`report preview`: the report in a browser on this machine, following what is saved."""

from typing import Annotated

import typer

from report.cli.app import mistakes_are_said, project


def command(
    host: Annotated[
        str, typer.Option(help="The address to listen on; this machine alone if left out.")
    ] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="The port; a free one if left out.")
    ] = None,
) -> None:
    """Show the report in a browser; every saved chapter, answer or analysis is shown as it is saved."""
    from report.preview.server import serve

    with mistakes_are_said():
        serve(project(None).root, host, port)

"""`report review-package`: a chapter for a reviewer as one HTML file that can be sent by mail."""

from typing import Annotated

import typer

from report.cli.app import EditionOption, mistakes_are_said, project


def command(
    chapter: Annotated[str, typer.Option("--chapter", metavar="NAME", help="Which chapter.")],
    reader: Annotated[
        str,
        typer.Option("--for", metavar="NAME", help="Who reads it; the comments carry the name."),
    ],
    edition: EditionOption = None,
) -> None:
    """Write one self-contained HTML file; what comes back is read by `report review import`."""
    with mistakes_are_said():
        here = project(edition)
        from report.review.package import write_package

        file = write_package(here, chapter, reader)
        size = file.stat().st_size / 1_000_000
        print(f"{here.relative(file)}  {size:.1f} MB")

"""`report render`: the whole report, or what changed of it."""

import time
from enum import StrEnum
from typing import Annotated

import typer

from report.cli.app import EditionOption, mistakes_are_said, project
from report.cli.progress import progress
from report.finding import CouldNotRun
from report.stages import Stages


class EngineName(StrEnum):
    """The engines that can be asked for."""

    auto = "auto"
    embedded = "embedded"
    quarto = "quarto"


def command(
    edition: EditionOption = None,
    to: Annotated[str, typer.Option(help="Formats: html, pdf, or html,pdf.")] = "html,pdf",
    chapter: Annotated[
        str, typer.Option(help="Make the PDF of this chapter alone, for example housing.")
    ] = "",
    engine: Annotated[
        EngineName, typer.Option(help="auto takes Quarto where it is installed.")
    ] = EngineName.embedded,
) -> None:
    """Render the edition to build/<year>/site/ and build/<year>/report.pdf."""
    from report.render import FORMATS, Rendered, render

    with mistakes_are_said():
        asked = [name.strip() for name in to.split(",")]
        unknown = [name for name in asked if name not in FORMATS]
        if unknown:
            raise CouldNotRun(f"there is no format {unknown[0]!r}; there are {', '.join(FORMATS)}")
        here = project(edition)
        had_pdf, start = here.pdf.is_file(), time.perf_counter()
        with progress() as display:
            stages = Stages(display)
            made: Rendered = render(
                here,
                tuple(f for f in FORMATS if f in asked),
                engine=engine.value,
                chapter=chapter,
                stages=stages,
            )
        by_embedded = [f for f, used in made.engines.items() if used == "embedded"]
        if engine is EngineName.auto and len(by_embedded) == len(made.engines):
            print("Quarto is not installed; the embedded engine was used.")
        elif engine is not EngineName.embedded and by_embedded:
            which = ", ".join(by_embedded)
            print(f"Quarto cannot make {which} of a book here; the embedded engine made it.")
        times = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in stages.seconds.items())
        print(f"{times}; {time.perf_counter() - start:.2f} s in all.")
        print(
            f"{made.facts} facts, {made.claims} claims, {made.tables} tables and {made.figures} figures "
            f"printed ({made.redrawn} exhibits drawn anew, {made.pages_converted} pages converted)."
        )
        if had_pdf and not here.pdf.is_file():
            print(
                "The PDF of the last render no longer matched and is gone; --to pdf makes it again."
            )
        if made.site:
            print(f"Site: {here.relative(made.site / 'index.html')}")
        if made.pdf:
            print(f"PDF:  {here.relative(made.pdf)}")

"""The command's frame: verbs, exit codes, and mistakes said without a traceback.

Exit codes: 0 done, 1 the report is wrong (findings listed), 2 could not run.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from analysis.errors import UserError, printable
from report.engine.book import BookError
from report.engine.pandoc import PandocError
from report.exhibits.content import ExhibitError
from report.finding import CouldNotRun, ReportIsWrong
from report.kept import keep
from report.project import Project
from report.refused import refusal

WRONG, COULD_NOT_RUN = 1, 2

app = typer.Typer(
    name="report",
    help="From the answers of the yearly survey IS-24/8 to the annual report, in HTML and PDF.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

EditionOption = Annotated[
    int | None,
    typer.Option("--edition", metavar="YEAR", help="The edition; the newest if left out."),
]


@contextmanager
def mistakes_are_said() -> Iterator[None]:
    """Turn what a user can mend into a message and an exit code."""
    try:
        yield
    except (ReportIsWrong, UserError) as wrong:
        said, count = _from_here(str(wrong)), len(wrong.findings)
        print(said, file=sys.stderr)
        print(
            f"\n{count} finding{'s' if count != 1 else ''}; nothing was written.", file=sys.stderr
        )
        if "… and " in said and (file := _all_written(wrong.findings)):
            print(f"All of them: {file}", file=sys.stderr)
        raise typer.Exit(WRONG) from None
    except (CouldNotRun, BookError, PandocError, ExhibitError) as stopped:
        print(_from_here(str(stopped)), file=sys.stderr)
        raise typer.Exit(COULD_NOT_RUN) from None
    except BrokenPipeError:
        raise typer.Exit(COULD_NOT_RUN) from None
    except OSError as error:
        print(_from_here(refusal(error)), file=sys.stderr)
        raise typer.Exit(COULD_NOT_RUN) from None


def _all_written(findings: Iterable[object]) -> str:
    """Every finding on a line of its own in a file; its name, or nothing where it cannot be written."""
    with suppress(CouldNotRun, OSError):
        here = project(None)
        text = "".join(f"{_from_here(str(finding))}\n" for finding in findings)
        keep(here.all_findings, text.encode())
        return here.relative(here.all_findings)
    return ""


def _from_here(message: str) -> str:
    """The message with paths as seen from the current folder, and nothing that steers a terminal."""
    return printable(message).replace(f"{Path.cwd()}{os.sep}", "")


def project(year: int | None) -> Project:
    """The project of the current folder."""
    return Project.find(Path.cwd(), year)


def main() -> None:
    """Run the command."""
    import gc

    from report.cli import VERBS

    # What a render makes lives until it ends; looking for garbage in it costs an eighth of its time.
    gc.set_threshold(50_000, 20, 50)
    for name, module in VERBS.items():
        command: Callable[..., None] = import_module(f"report.cli.{module}").command
        app.command(name=name)(command)
    app()

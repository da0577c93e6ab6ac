"""Progress: a bar on a terminal, a line per stage elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from report.stages import Display

# analyse, chapters, exhibits, html, pdf, manifest
_OF_A_RENDER = 6


class _Lines:
    """One line per finished stage, for logs."""

    def begin(self, stage: str) -> None:
        return None

    def end(self, stage: str, seconds: float) -> None:
        print(f"{stage}: {seconds:.2f} s", file=sys.stderr, flush=True)


@contextmanager
def progress(stages: int = _OF_A_RENDER) -> Iterator[Display]:
    """A display for so many stages, fitted to where standard error goes."""
    if not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:<10}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=stages)

        class Bar:
            def begin(self, stage: str) -> None:
                bars.update(task, description=stage)

            def end(self, stage: str, seconds: float) -> None:
                bars.advance(task)

        yield Bar()

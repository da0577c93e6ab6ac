"""The results of the themes: each module run on the survey, over two processes where it pays.

Themes know nothing of each other, so half of them are run by a fork of this process, which holds the
survey already.
"""

import importlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import Pipe, get_all_start_methods, get_context
from multiprocessing.connection import Connection
from traceback import extract_tb
from typing import TYPE_CHECKING

from analysis.errors import UserError, nearest
from analysis.results import ThemeResults
from report.ends_with_parent import end_with_parent
from report.finding import CouldNotRun

if TYPE_CHECKING:
    from analysis.survey import Survey
    from analysis.survey.asked import Asked

# A second process pays for its start only from this many themes on.
_WORTH_SHARING = 6


@dataclass(frozen=True)
class ThemeRun:
    """What a theme found, and all that it asked of the survey on the way."""

    results: ThemeResults
    asked: "frozenset[Asked]"


def theme_runs(themes: Sequence[str], survey: "Survey") -> list[ThemeRun]:
    """The run of each theme, in their order.

    Raises:
        CouldNotRun: a theme's module fails; with its line, what went wrong, and the nearest measure.
        UserError: what a theme reads is wrong.
    """
    beside = themes[1::2] if len(themes) >= _WORTH_SHARING and _cores() > 1 else []
    found: dict[str, ThemeRun] = {}
    if beside:
        receiver, sender = Pipe(duplex=False)
        child = get_context("fork").Process(target=_send, args=(sender, beside, survey))
        child.start()
        sender.close()
        found |= {name: run_of(name, survey) for name in themes if name not in beside}
        # A child that fails sends nothing; its themes are then run here, where errors are told.
        with suppress(EOFError):
            found |= receiver.recv()
        child.join()
    return [found[name] if name in found else run_of(name, survey) for name in themes]


def run_of(name: str, survey: "Survey") -> ThemeRun:
    """The run of one theme; raises as `theme_runs`."""
    survey.asked.clear()
    try:
        found = importlib.import_module(f"analysis.themes.{name}").results(survey)
        if not isinstance(found, ThemeResults):
            raise TypeError(f"results() gives {type(found).__name__}; it must give ThemeResults")
        return ThemeRun(found, frozenset(survey.asked))
    except UserError:
        raise
    except Exception as error:
        file = f"analysis/themes/{name}.py"
        said = str(error.args[0]) if isinstance(error, KeyError) and error.args else str(error)
        near = nearest(said, survey.codebook.measure) if isinstance(error, KeyError) else ""
        raise CouldNotRun(
            f"{file}:{_line_in(error, file)}: {type(error).__name__}: {said}{near}"
        ) from error


def _cores() -> int:
    """The cores that a fork of this process may use; one where processes cannot be forked."""
    if "fork" not in get_all_start_methods():
        return 1
    return os.cpu_count() or 1


def _send(sender: Connection, themes: Sequence[str], survey: "Survey") -> None:
    end_with_parent()
    with suppress(BaseException):
        sender.send({name: run_of(name, survey) for name in themes})
    sender.close()


def _line_in(error: Exception, file: str) -> int:
    """The line of the file on which the error, or what it called, went wrong; 1 if it never ran."""
    if isinstance(error, SyntaxError):
        return error.lineno or 1
    ran = [f.lineno for f in extract_tb(error.__traceback__) if f.filename.endswith(file)]
    return (ran[-1] if ran else None) or 1

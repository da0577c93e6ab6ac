"""The analyst: a process of its own that runs the analysis when answers or analysis code are saved.

It remembers what every theme found (`report.preview.theme_memory`). When code that it cannot read anew
has changed, it ends, and the next one takes over, which waits with its libraries loaded.
"""

import json
import pickle
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import BinaryIO

from report.preview.problem import Place, Problem, problem_of
from report.project import Project
from report.snapshot import Snapshot, is_kept, keep_snapshot

_LIBRARIES = ("pandas", "scipy.stats", "statsmodels.genmod.generalized_linear_model", "pydantic")
_CODE = Path(__file__).parents[2]
_SILENT = Problem((Place("", "", "the analysis stopped without a word", ""),))

Process = Popen[bytes]


@dataclass
class Analyst:
    """Asks the process that remembers, and the one that waits behind it when the first has ended."""

    _working: Process | None = None
    _waiting: Process | None = None
    _closed: bool = False

    def begin(self, project: Project) -> None:
        """Let a process run the analysis once, so that the next run is short, and another wait."""
        self._ask(project, answer=False)
        self._wait()

    def analyse(self, project: Project) -> Snapshot | Problem:
        """The results of the project as it stands; the problem, if that is not possible."""
        for _ in range(2):
            answer = self._ask(project, answer=True)
            if answer is not None:
                self._wait()
                return answer
            _end(self._working)
            self._working = None
        return _SILENT

    def close(self) -> None:
        """End the processes; may be called from another thread."""
        self._closed = True
        for process in (self._working, self._waiting):
            _end(process)

    def _ask(self, project: Project, *, answer: bool) -> Snapshot | Problem | None:
        """What the process answers; nothing when it has ended, or when no answer is wanted."""
        if self._closed:
            return None
        if self._working is None:
            self._wait()
            self._working, self._waiting = self._waiting, None
        assert self._working
        assert self._working.stdin
        assert self._working.stdout
        asked = {"root": str(project.root), "year": project.year, "answer": answer}
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            self._working.stdin.write(json.dumps(asked).encode() + b"\n")
            self._working.stdin.flush()
            return pickle.load(self._working.stdout) if answer else None  # noqa: S301 - our own process
        return None

    def _wait(self) -> None:
        """Let a process load its libraries until it is asked."""
        if self._waiting is None and not self._closed:
            self._waiting = Popen(
                [sys.executable, "-m", "report.preview.analyst"],
                cwd=_CODE,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
            )


def _end(process: Process | None) -> None:
    if process is not None:
        process.kill()
        process.wait()


def main() -> None:
    """Load, and answer until there are no more questions."""
    from importlib import import_module

    for name in _LIBRARIES:
        import_module(name)
    answers = sys.stdout.buffer
    with redirect_stdout(sys.stderr):
        for wanted, project, answer in _answered(sys.stdin.buffer):
            if wanted:
                pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
                answers.flush()
            # After the answer, for which somebody waits; a later render finds it there.
            if isinstance(answer, Snapshot) and not is_kept(project, answer.key):
                with suppress(OSError):
                    keep_snapshot(project, answer)


def _answered(questions: BinaryIO) -> Iterator[tuple[bool, Project, Snapshot | Problem]]:
    """Whether each question's answer is wanted, its project, and the answer, while this code is the newest."""
    from report.preview.theme_memory import ThemeMemory, program_digest

    memories: dict[Project, ThemeMemory] = {}
    program = ""
    for line in questions:
        asked = json.loads(line)
        project = Project(Path(asked["root"]), asked["year"])
        newest = program_digest(project)
        program = program or newest
        if newest != program:
            return
        memory = memories.setdefault(project, ThemeMemory(project))
        try:
            answer: Snapshot | Problem = memory.snapshot()
        except Exception as error:  # whatever it is, the one who saved the file is told
            answer = problem_of(error)
        yield asked["answer"], project, answer


if __name__ == "__main__":
    main()

"""The analyst: a process of its own that runs the analysis when answers or analysis code are saved.

The code that it runs is read from disk when it is asked, so that a changed line counts without a new start
of the preview. The next one waits with its libraries loaded.
"""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

from report.preview.problem import Place, Problem
from report.project import Project

_LIBRARIES = ("pandas", "scipy.stats", "statsmodels.genmod.generalized_linear_model", "pydantic")
_CODE = Path(__file__).parents[2]


@dataclass
class Analyst:
    """Asks a waiting process, and puts the next one in its place."""

    _waiting: "Popen[bytes] | None" = None
    _asked: "Popen[bytes] | None" = None

    def wait(self) -> None:
        """Let a process load its libraries until it is asked."""
        if self._waiting is None:
            self._waiting = Popen(
                [sys.executable, "-m", "report.preview.analyst"],
                cwd=_CODE,
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
            )

    def analyse(self, project: Project) -> Problem | None:
        """Bring the results up to date; the problem, if that is not possible."""
        self.wait()
        process, self._asked, self._waiting = self._waiting, self._waiting, None
        assert process
        question = json.dumps({"root": str(project.root), "year": project.year})
        said, _ = process.communicate(question.encode())
        try:
            places = json.loads(said)
        except ValueError:
            return Problem((Place("", "", "the analysis stopped without a word", ""),))
        return Problem(tuple(Place(**place) for place in places)) if places else None

    def close(self) -> None:
        """End the process that waits and the one that works; may be called from another thread."""
        for process in (self._waiting, self._asked):
            if process is not None:
                process.kill()
                process.wait()
        self._waiting = None


def main() -> None:
    """Load, wait for one question, answer it."""
    from contextlib import redirect_stdout
    from importlib import import_module

    for name in _LIBRARIES:
        import_module(name)
    asked = json.loads(sys.stdin.read())
    with redirect_stdout(sys.stderr):
        places = _places(Project(Path(asked["root"]), asked["year"]))
    print(json.dumps(places))


def _places(project: Project) -> list[dict[str, str]]:
    """What is wrong, place by place; nothing when the results are kept."""
    from report.preview.problem import problem_of
    from report.snapshot import keep_results

    try:
        keep_results(project)
    except Exception as error:  # whatever it is, the one who saved the file is told
        return [asdict(place) for place in problem_of(error).places]
    return []


if __name__ == "__main__":
    main()

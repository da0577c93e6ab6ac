"""One pandoc process that stays: `pandoc lua book.lua`, asked and answering in JSON lines.

Starting pandoc and reading its data costs more than converting a page, so a render starts it once
and a preview keeps it.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Any, Self

SCRIPT = Path(__file__).parent / "lua" / "book.lua"


class PandocError(RuntimeError):
    """Pandoc could not do what it was asked; the message names the page where it is known."""


class Pandoc:
    """A running pandoc, started at the first question and ended by `close`."""

    def __init__(self) -> None:
        self._process: Popen[bytes] | None = None
        self._said: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> Popen[bytes]:
        """The process, started unless it runs; starting it early lets it load meanwhile."""
        if self._process is None:
            self._said = TemporaryFile()  # noqa: SIM115 (closed with the process)
            self._process = Popen(
                [pandoc_path(), "lua", str(SCRIPT)], stdin=PIPE, stdout=PIPE, stderr=self._said
            )
        return self._process

    def ask(self, operation: str, question: Mapping[str, Any]) -> Any:
        """The answer to one question; raises PandocError with what pandoc said."""
        return self.begin(operation, question)()

    def begin(self, operation: str, question: Mapping[str, Any]) -> Callable[[], Any]:
        """Ask, and go on while pandoc works; calling what this returns waits for the answer.

        An answer must be fetched before the next question. Both raise PandocError.
        """
        process = self.start()
        assert process.stdin
        line = json.dumps({"operation": operation, **question}, ensure_ascii=False)
        try:
            process.stdin.write(line.encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            raise PandocError(self._last_words()) from None
        return self._answer

    def _answer(self) -> Any:
        process = self.start()
        assert process.stdout
        reply = process.stdout.readline()
        if not reply:
            raise PandocError(self._last_words())
        answer = json.loads(reply)
        if "error" in answer:
            raise PandocError(answer["error"])
        return answer["answer"]

    def close(self) -> None:
        """End the process; a later question starts a new one."""
        if self._process is not None:
            assert self._process.stdin
            assert self._process.stdout
            with suppress(BrokenPipeError):
                self._process.stdin.close()
            self._process.stdout.close()
            self._process.wait()
            self._process = None
        if self._said is not None:
            self._said.close()
            self._said = None

    def _last_words(self) -> str:
        said = ""
        if self._said is not None:
            self._said.seek(0)
            said = self._said.read().decode(errors="replace").strip()
        self.close()
        return f"pandoc stopped: {said[-2000:] or 'it said nothing'}"


def pandoc_path() -> str:
    """Where pandoc is: in the wheel, found without starting it, or else on PATH."""
    wheel = find_spec("pypandoc")
    for folder in (wheel.submodule_search_locations or ()) if wheel else ():
        for name in ("pandoc", "pandoc.exe"):
            if (found := Path(folder) / "files" / name).is_file():
                return str(found)
    import pypandoc

    return str(pypandoc.get_pandoc_path())

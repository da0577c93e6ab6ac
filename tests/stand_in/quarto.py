"""A stand-in for the `quarto` command line, answering as its documentation says.

The real program is no package and cannot be installed everywhere. This one notes how it was called and
leaves the files that `quarto render` of a book leaves: `_book/` with a page per chapter, or one PDF.
"""

import os
from pathlib import Path

_PROGRAM = """#!/usr/bin/env python3
import pathlib, re, sys
with open({log!r}, "a") as log:
    print(*sys.argv[1:], file=log)
if sys.argv[1:] == ["--version"]:
    print({version!r})
elif sys.argv[1] == "render":
    to = sys.argv[sys.argv.index("--to") + 1]
    made = pathlib.Path("_book")
    made.mkdir(exist_ok=True)
    if {fails}:
        sys.exit("ERROR: Book chapter 'one.qmd' not found")
    if to == "typst":
        (made / "Kommunalt.pdf").write_text(to)
    for page in [pathlib.Path("index.qmd"), *pathlib.Path(".").glob("*.qmd")] if to == "html" else []:
        (made / page.with_suffix(".html").name).write_text(to)
"""


def install(folder: Path, version: str = "1.9.18", *, fails: bool = False) -> Path:
    """Put the stand-in into `folder/bin`; returns the log of its calls."""
    log, program = folder / "calls.log", folder / "bin" / "quarto"
    program.parent.mkdir(exist_ok=True)
    program.write_text(_PROGRAM.format(log=str(log), version=version, fails=fails))
    program.chmod(0o755)
    return log


def path_with(folder: Path) -> str:
    """PATH with the stand-in first."""
    return f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"

"""The records of a project folder, made by that folder's own code in a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from report.finding import CouldNotRun
from report.manifest import RECORDS

_MODULE = "report.diff.computed"
# What a process says is shown to a person; the whole of a long list is of no use there.
_SHOWN_AT_MOST = 2000


def compute_records(root: Path, year: int, folder: Path, label: str) -> None:
    """Write the records of the edition that `root` holds into `folder`.

    A project from before this command existed is rendered to HTML instead, which gives the same records.

    Raises:
        CouldNotRun: the project there cannot be computed; with what it said.
    """
    if (root / f"{_MODULE.replace('.', '/')}.py").is_file():
        _run(root, [_MODULE, str(year), str(folder.resolve())], label)
        return
    _run(root, ["report", "render", "--edition", str(year), "--to", "html"], label)
    folder.mkdir(parents=True, exist_ok=True)
    for name in (*RECORDS, "manifest.json"):
        made = root / "build" / str(year) / name
        if made.is_file():
            shutil.copyfile(made, folder / name)


def _run(root: Path, words: list[str], label: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=os.environ | {"PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"},
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()[-_SHOWN_AT_MOST:]
        raise CouldNotRun(f"{label} cannot be computed:\n{said}")

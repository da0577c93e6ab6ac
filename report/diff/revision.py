"""A git revision as a report: archived into a folder of its own, computed there, and kept by commit.

The working tree is never touched. What a commit gives is the same tomorrow, so it is computed once.
"""

import io
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from report.diff.child import compute_records
from report.finding import CouldNotRun
from report.kept_inputs import keep_inputs
from report.manifest import made_from
from report.project import Project

_SHORT = 10


def commit_of(root: Path, revision: str) -> str | None:
    """The commit that a revision names; None where it names none, or where there is no repository."""
    try:
        said = _git(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
    except FileNotFoundError:
        return None
    return said.stdout.decode().strip() if said.returncode == 0 else None


def commit_label(root: Path, commit: str) -> str:
    """The commit as a person knows it: its short hash and its date."""
    dated = _git(root, "show", "--no-patch", "--format=%cs", commit).stdout.decode().strip()
    return f"{commit[:_SHORT]} ({dated})"


def records_of_commit(project: Project, commit: str, year: int | None) -> Path:
    """The folder with the records of the edition (the newest there unless given) in the commit.

    Raises:
        CouldNotRun: the commit holds no such edition, or it cannot be computed.
    """
    kept = project.cache / "revisions" / f"{commit}-{year or 'newest'}"
    if (kept / "manifest.json").is_file():
        return kept
    with tempfile.TemporaryDirectory(prefix="report-revision-") as folder:
        root = Path(folder) / "project"
        _extract(project.root, commit, root)
        there = Project.find(root, year)
        made = Path(folder) / "records"
        compute_records(root, there.year, made, commit[:_SHORT])
        keep_inputs(root, made_from(made), project.cache / "inputs")
        _put(made, kept)
    return kept


def _put(made: Path, kept: Path) -> None:
    """Move the records into place whole, also where another command was there first."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=f"{kept.name}.", dir=kept.parent))
    shutil.copytree(made, part, dirs_exist_ok=True)
    try:
        part.rename(kept)
    except OSError:
        shutil.rmtree(part, ignore_errors=True)


def _extract(root: Path, commit: str, folder: Path) -> None:
    archived = _git(root, "archive", "--format=tar", commit)
    if archived.returncode:
        raise CouldNotRun(f"git cannot archive {commit}: {archived.stderr.decode().strip()}")
    with tarfile.open(fileobj=io.BytesIO(archived.stdout)) as tar:
        tar.extractall(folder, filter="data")


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", "-C", str(root), *words], capture_output=True)

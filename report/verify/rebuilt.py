"""The report made again, in an empty folder and by a process of its own, from its recorded inputs."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from report.finding import CouldNotRun
from report.project import Project
from report.verify.record import Manifest

SECONDS = 1800


def rebuild(folder: Path, manifest: Manifest, files: Mapping[str, bytes]) -> Project:
    """Write the inputs into the folder and render there whatever the record has; the finished project.

    Raises:
        CouldNotRun: the render stops; with its own words.
    """
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    for words in _renders(manifest):
        _report(folder, "render", "--edition", str(manifest.edition), *words)
    return Project(folder, manifest.edition)


def _renders(manifest: Manifest) -> Iterator[tuple[str, ...]]:
    """The options of the renders that make what the record has: both formats, then single chapters."""
    engine = "quarto" if "quarto" in manifest.engines.values() else "embedded"
    has_site = any(name.startswith("site/") for name in manifest.outputs)
    made = {"html": has_site, "pdf": "report.pdf" in manifest.outputs}
    if formats := ",".join(name for name, is_made in made.items() if is_made):
        yield "--to", formats, "--engine", engine
    for name in manifest.outputs:
        if name.startswith("report-") and name.endswith(".pdf"):
            chapter = name.removeprefix("report-").removesuffix(".pdf")
            yield "--to", "pdf", "--chapter", chapter, "--engine", engine


def _report(folder: Path, *words: str) -> None:
    # The recorded program runs, not this one: its folder comes first on the path.
    paths = [str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "report", *words],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CouldNotRun(f"the render took more than {SECONDS // 60} minutes") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise CouldNotRun(f"the report cannot be made again from its recorded inputs:\n{said}")

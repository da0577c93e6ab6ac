"""The whole project, copied to an empty folder and rendered once for all tests of this folder."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_COPIED = shutil.ignore_patterns("build", ".*", "*.egg-info", "__pycache__", "tests", "docs")


@dataclass(frozen=True)
class Copy:
    """A copy of the project and what its last command said."""

    root: Path

    def report(self, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        """Run the `report` command in the copy."""
        return subprocess.run(
            [sys.executable, "-m", "report", *words],
            cwd=self.root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": str(self.root)} | environment,
        )

    def again(self, folder: Path) -> "Copy":
        """Another copy in `folder`; what was built is the same files on the disk, which no render writes into."""
        there = folder / "project"
        shutil.copytree(self.root, there, ignore=shutil.ignore_patterns("build"))
        shutil.copytree(self.root / "build", there / "build", copy_function=os.link)
        return Copy(there)

    @property
    def build(self) -> Path:
        return self.root / "build" / "2023"

    def facts(self) -> dict[str, dict]:
        """`facts.json` by id."""
        return {
            fact["id"]: fact for fact in json.loads((self.build / "facts.json").read_text("utf-8"))
        }

    def pages(self) -> list[Path]:
        return sorted((self.build / "site").glob("*.html"))


def copied(folder: Path) -> Copy:
    shutil.copytree(ROOT, folder / "project", ignore=NOT_COPIED)
    return Copy(folder / "project")


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The project, rendered from nothing."""
    copy = copied(tmp_path_factory.mktemp("first"))
    done = copy.report("render")
    assert done.returncode == 0, done.stderr
    return copy


@pytest.fixture(scope="session")
def scratch(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy with the first render's cache, for tests that change and break things."""
    folder = tmp_path_factory.mktemp("scratch") / "project"
    shutil.copytree(rendered.root, folder)
    return Copy(folder)

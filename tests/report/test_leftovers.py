import os
import subprocess
import sys
from pathlib import Path

import pytest

from report.leftovers import tidy, tidy_kept


@pytest.fixture
def ended() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def folder(path: Path) -> Path:
    path.mkdir(parents=True)
    (path / "report.pdf").write_text(path.name)
    return path


def test_what_a_killed_render_left_is_removed(tmp_path: Path, ended: int) -> None:
    build = folder(tmp_path / "2023")
    folder(tmp_path / f"2023.next-{ended}")
    folder(tmp_path / f"2023.old-{ended}")
    tidy(build)
    assert [f.name for f in tmp_path.iterdir()] == ["2023"]
    assert (build / "report.pdf").read_text() == "2023"


def test_the_last_good_render_comes_back_when_it_was_not_replaced(
    tmp_path: Path, ended: int
) -> None:
    folder(tmp_path / f"2023.old-{ended}")
    folder(tmp_path / f"2023.next-{ended}")
    tidy(tmp_path / "2023")
    assert [f.name for f in tmp_path.iterdir()] == ["2023"]
    assert (tmp_path / "2023" / "report.pdf").read_text() == f"2023.old-{ended}"


def test_folders_of_a_running_render_and_of_people_are_left_alone(tmp_path: Path) -> None:
    kept = {f"2023.next-{os.getpid()}", f"2023.old-{os.getpid()}", "2023.old-copy", "2023.bak"}
    for name in kept:
        folder(tmp_path / name)
    tidy(folder(tmp_path / "2023"))
    assert {f.name for f in tmp_path.iterdir()} == kept | {"2023"}


def test_half_written_kept_files_are_removed_unless_their_writer_runs(
    tmp_path: Path, ended: int
) -> None:
    (tmp_path / "pages").mkdir()
    for name in (f"a.html.{ended}.part", f"b.html.{os.getpid()}.part", "c.html"):
        (tmp_path / "pages" / name).write_text("")
    folder(tmp_path / "search" / f"d.{ended}.part")
    tidy_kept(tmp_path)
    assert sorted(f.name for f in tmp_path.glob("*/*")) == [f"b.html.{os.getpid()}.part", "c.html"]

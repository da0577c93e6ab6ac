"""What the machine does to a render: it is killed, the disk is full, another runs, the data may not be written."""

import hashlib
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Copy

if sys.platform == "win32":
    pytest.skip("these faults are made with what Windows does not have", allow_module_level=True)

# Seconds, or a file that the render has made; each a little later than the one before.
MOMENTS = (0.5, "site/index.html", "site/pagefind", "manifest.json")
WITH_LIMIT = """
import resource, runpy, sys
limit = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
runpy.run_module("report", run_name="__main__")
"""


@pytest.fixture(scope="module")
def copy(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy of the rendered project for the faults of this file."""
    return rendered.again(tmp_path_factory.mktemp("faults"))


def begun(copy: Copy, *words: str) -> "subprocess.Popen[bytes]":
    """The command, running."""
    return subprocess.Popen(
        [sys.executable, "-m", "report", *words],
        cwd=copy.root,
        env=os.environ | {"PYTHONPATH": str(copy.root)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def bytes_of(folder: Path) -> str:
    """One hash over the names and the bytes of all files."""
    total = hashlib.sha256()
    for file in sorted(f for f in folder.rglob("*") if f.is_file()):
        total.update(f"{file.relative_to(folder)}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def tidy(copy: Copy) -> bool:
    """Whether nothing unfinished stands beside the build or in the cache."""
    names = sorted(f.name for f in copy.build.parent.iterdir())
    return names == ["2023", "cache"] and not list((copy.build.parent / "cache").glob("*/*.part"))


@contextmanager
def mounted(*words: str) -> Iterator[None]:
    """A mount, undone afterwards; only root may, and not in every container."""
    done = subprocess.run(["mount", *words], capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", words[-1]], check=True)


def test_two_renders_at_once_end_as_one(copy: Copy) -> None:
    """Both have exhibits to draw and to keep under the same names."""
    before = bytes_of(copy.build)
    for exhibit in sorted((copy.build.parent / "cache" / "exhibits").iterdir())[:5]:
        exhibit.unlink()
    renders = [begun(copy, "render") for _ in range(2)]
    said = [render.communicate()[1].decode() for render in renders]
    assert [render.returncode for render in renders] == [0, 0], said
    assert bytes_of(copy.build) == before
    assert tidy(copy)


@pytest.mark.parametrize("limit", [1_000, 5_000_000])
def test_files_that_may_not_grow_leave_the_last_report_whole(copy: Copy, limit: int) -> None:
    before = bytes_of(copy.build)
    done = subprocess.run(
        [sys.executable, "-c", WITH_LIMIT, str(limit), "render"],
        cwd=copy.root,
        env=os.environ | {"PYTHONPATH": str(copy.root)},
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)),
    )
    assert done.returncode == 2, done.stderr
    assert "File too large; raise the limit (ulimit -f), and run it again" in done.stderr
    assert "Traceback" not in done.stderr
    assert bytes_of(copy.build) == before
    assert tidy(copy)


@pytest.mark.parametrize("room", [2, 20])
def test_a_full_disk_leaves_the_last_report_whole(copy: Copy, tmp_path: Path, room: int) -> None:
    """A disk with the last build on it, and so many megabytes for the next one."""
    small, before = tmp_path / "small", bytes_of(copy.build)
    small.mkdir()
    root = tmp_path / "project"
    shutil.copytree(copy.root, root, ignore=shutil.ignore_patterns("build"))
    (root / "build").symlink_to(small)
    with mounted("-t", "tmpfs", "-o", "size=100m", "tmpfs", str(small)):
        shutil.copytree(copy.build, small / "2023")
        (small / "cache").symlink_to(copy.build.parent / "cache")
        used = shutil.disk_usage(small).used // 1024
        size = f"remount,size={used + room * 1024}k"
        subprocess.run(["mount", "-o", size, str(small)], check=True)
        done = Copy(root).report("render")
        assert done.returncode == 2, done.stderr
        last = done.stderr.strip().splitlines()[-1]
        assert last.startswith("No space left on device")
        assert last.endswith(
            "make room on the disk, and run it again; what was made before is whole"
        )
        assert len(last) < 300
        assert bytes_of(small / "2023") == before
        assert sorted(f.name for f in small.iterdir()) == ["2023", "cache"]


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """The folder while nobody may write in it; root is stopped by a mount alone."""
    if os.geteuid() == 0:
        with mounted("--bind", str(folder), str(folder)):
            subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
            yield
        return
    kept = {file: file.stat().st_mode for file in (folder, *folder.rglob("*"))}
    try:
        for file, mode in kept.items():
            file.chmod(mode & ~0o222)
        yield
    finally:
        for file, mode in kept.items():
            file.chmod(mode)


def test_data_that_may_not_be_written_are_rendered_and_what_must_write_says_so(
    copy: Copy, tmp_path: Path
) -> None:
    data = copy.root / "data"
    delivery = shutil.copy(data / "2023" / "answers.csv", tmp_path / "svar.csv")
    before = bytes_of(copy.root / "chapters"), bytes_of(data)
    with read_only(data):
        for words in (("render",), ("check",)):
            done = copy.report(*words)
            assert done.returncode == 0, done.stderr
        for words, place in {
            ("import", "--edition", "2023", delivery): "data/2023/deliveries",
            ("new-edition", "2024"): "data/2024",
        }.items():
            done = copy.report(*words)
            assert done.returncode == 2, done.stderr
            remedy = "ask for access to it, or work in a copy of the project"
            assert done.stderr.endswith(f": {place}; {remedy}\n"), done.stderr
            assert "Traceback" not in done.stderr
    assert (bytes_of(copy.root / "chapters"), bytes_of(data)) == before


def killed(copy: Copy, moment: str | float) -> None:
    """A render, killed when a file of its own is there or after so many seconds."""
    render = begun(copy, "render", "--to", "html")
    if isinstance(moment, float):
        time.sleep(moment)
    else:
        awaited = copy.build.with_name(f"2023.next-{render.pid}") / moment
        while render.poll() is None and not awaited.exists():
            time.sleep(0.002)
    render.kill()
    render.communicate()


def test_a_killed_render_leaves_the_old_report_or_the_new_one(copy: Copy) -> None:
    """An edited chapter, so that the two differ; the last test of this file, since it stays edited."""
    before, found = bytes_of(copy.build), []
    chapter = copy.root / "chapters" / "elderly.qmd"
    chapter.write_text(chapter.read_text("utf-8") + "\nEn ny setning.\n", "utf-8")
    for moment in MOMENTS:
        killed(copy, moment)
        found.append(bytes_of(copy.build))
    done = copy.report("render", "--to", "html")
    assert done.returncode == 0, done.stderr
    after = bytes_of(copy.build)
    assert found[:3] == [before] * 3
    assert set(found) <= {before, after}
    assert "En ny setning." in (copy.build / "site" / "elderly.html").read_text("utf-8")
    assert tidy(copy)

"""A build takes the place of another so that there is always one, also while others do the same."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from report import in_place
from report.in_place import put_in_place


@pytest.fixture(params=["in one step", "in two steps"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in two steps":
        monkeypatch.setattr(in_place, "exchanged", lambda one, other: False)


def built(folder: Path) -> Path:
    folder.mkdir()
    (folder / "report.pdf").write_text(folder.name)
    return folder


def told(build: Path) -> str:
    return (build / "report.pdf").read_text()


@pytest.mark.usefixtures("steps")
def test_the_new_build_stands_where_the_old_one_stood(tmp_path: Path) -> None:
    build = tmp_path / "2023"
    for name in ("2023.next-1", "2023.next-2"):
        put_in_place(built(tmp_path / name), build)
        assert told(build) == name
        assert [f.name for f in tmp_path.iterdir()] == ["2023"]


@pytest.mark.usefixtures("steps")
def test_another_render_that_is_first_does_not_stop_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build, rename = tmp_path / "2023", Path.rename
    others: Iterator[str] = iter(["other"])

    def beaten(self: Path, target: Path) -> Path:
        if target == build:
            for name in others:
                rename(built(tmp_path / name), build)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", beaten)
    put_in_place(built(tmp_path / "2023.next-1"), build)
    assert told(build) == "2023.next-1"
    assert [f.name for f in tmp_path.iterdir()] == ["2023"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges names in one step")
def test_there_is_a_build_at_every_moment(tmp_path: Path) -> None:
    build, done, missed = built(tmp_path / "2023"), Event(), []

    def read() -> None:
        while not done.is_set():
            if not build.is_dir():
                missed.append(True)

    reader = Thread(target=read)
    reader.start()
    for n in range(300):
        one, other = built(tmp_path / f"next-{n}"), tmp_path / "old"
        assert in_place.exchanged(one, build)
        one.rename(other)
        shutil.rmtree(other)
    done.set()
    reader.join()
    assert missed == []

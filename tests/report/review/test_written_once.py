import errno
import os
from pathlib import Path

import pytest

from report.review.written_once import write_once


def test_a_file_is_written_once_and_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "review" / "2023" / "a.json"
    write_once(file, b"first")
    with pytest.raises(FileExistsError):
        write_once(file, b"second")
    assert file.read_bytes() == b"first"
    assert [path.name for path in file.parent.iterdir()] == ["a.json"]


def test_where_there_are_no_links_it_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(source: object, target: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    test_a_file_is_written_once_and_stays_as_it_is(tmp_path)


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_once(tmp_path / "a.json", b"first")
    assert list(tmp_path.iterdir()) == []


def test_content_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, link = os.fsync, os.link
    monkeypatch.setattr(os, "fsync", lambda handle: (done.append("sync"), sync(handle))[1])
    monkeypatch.setattr(os, "link", lambda *names: (done.append("link"), link(*names))[1])
    write_once(tmp_path / "a.json", b"first")
    assert done[:3] == ["sync", "link", "sync"]

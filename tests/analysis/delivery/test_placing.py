"""Files are put in their places together, or none of them is."""

from pathlib import Path

import pytest

from analysis.delivery.placing import place


def test_files_are_written_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    place({tmp_path / "a": b"new", tmp_path / "deep" / "b": b"other"})
    assert (tmp_path / "a").read_bytes() == b"new"
    assert sorted(p.name for p in tmp_path.rglob("*")) == ["a", "b", "deep"]


def test_when_one_cannot_be_written_the_others_stand_as_before(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError):
        place({tmp_path / "a": b"new", tmp_path / "file" / "b": b"other"})
    assert (tmp_path / "a").read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "file"]

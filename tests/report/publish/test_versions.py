from pathlib import Path

import pytest

from report.finding import ReportIsWrong
from report.publish.checksums import SUMS, sums_text
from report.publish.target import TargetFailed
from report.publish.versions import published_file, versions_at
from tests.report.publish.targets import folder_target


def put(folder: Path, version: str, **files: bytes) -> None:
    place = folder / "2023" / version
    place.mkdir(parents=True)
    for name, content in files.items():
        (place / name).write_bytes(content)
    (place / SUMS).write_bytes(sums_text(files))


def test_an_empty_target_gets_the_first_version(tmp_path: Path) -> None:
    versions = versions_at(folder_target(tmp_path), 2023)
    assert (versions.newest, versions.next) == (0, 1)


def test_what_was_begun_is_continued(tmp_path: Path) -> None:
    put(tmp_path, "v1")
    (tmp_path / "2023/v2").mkdir()
    (tmp_path / "2023/kladd").mkdir()
    versions = versions_at(folder_target(tmp_path), 2023)
    assert (versions.whole, versions.begun, versions.next) == ((1,), (2,), 2)


@pytest.mark.parametrize(
    ("whole", "begun", "rule"),
    [
        (("v1", "v3"), (), "version is gone: v2"),
        (("v2",), ("v1",), "version without checksums: v1"),
        (("v1",), ("v4",), "version without checksums: v4"),
    ],
)
def test_a_target_that_somebody_changed_is_not_guessed_about(
    tmp_path: Path, whole: tuple[str, ...], begun: tuple[str, ...], rule: str
) -> None:
    for version in whole:
        put(tmp_path, version)
    for version in begun:
        (tmp_path / "2023" / version).mkdir()
    with pytest.raises(ReportIsWrong, match=rule):
        versions_at(folder_target(tmp_path), 2023)


def test_a_published_file_is_read_only_as_it_was_published(tmp_path: Path) -> None:
    put(tmp_path, "v1", facts=b"[]")
    assert published_file(folder_target(tmp_path), 2023, 1, "facts") == b"[]"
    (tmp_path / "2023/v1/facts").write_bytes(b"[1]")
    with pytest.raises(TargetFailed, match="2023/v1/facts is not what was published there"):
        published_file(folder_target(tmp_path), 2023, 1, "facts")

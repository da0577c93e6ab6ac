"""A version is whole or unfinished, and what is whole is never written again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from report.finding import ReportIsWrong
from report.publish.checksums import PLANNED, SUMS
from report.publish.target import TargetFailed
from report.publish.upload import upload
from tests.report.publish.targets import (
    Faults,
    breaks_off,
    cuts,
    faulty_target,
    folder_target,
    lies,
    tree,
)

FILES = {
    "index.html": b"<p>forside</p>",
    "report.pdf": b"%PDF ...",
    "site/index.html": b"<p>bok</p>",
}
# Two for each file and each list (its bytes, its name), and one for taking the plan away.
WRITES = 2 * (len(FILES) + 2) + 1


def test_the_list_closes_the_version(tmp_path: Path) -> None:
    assert upload(folder_target(tmp_path), "2023/v1", FILES) == 3
    assert list(tree(tmp_path / "2023/v1")) == [SUMS, *FILES]
    assert upload(folder_target(tmp_path), "2023/v1", FILES) == 0


@pytest.mark.parametrize("n", range(1, WRITES + 1))
def test_a_break_at_any_write_leaves_no_closed_version_that_is_not_whole(
    tmp_path: Path, n: int
) -> None:
    faults = Faults(at=n, how=breaks_off)
    with pytest.raises(TargetFailed, match="ConnectionResetError"):
        upload(faulty_target(tmp_path, faults), "2023/v1", FILES)
    there = tree(tmp_path / "2023/v1")
    if SUMS in there:
        assert {name: there[name] for name in FILES} == FILES
    upload(folder_target(tmp_path), "2023/v1", FILES)
    assert list(tree(tmp_path / "2023/v1")) == [SUMS, *FILES]


def test_the_writes_are_as_many_as_are_broken(tmp_path: Path) -> None:
    faults = Faults()
    upload(faulty_target(tmp_path, faults), "2023/v1", FILES)
    assert faults.operations == WRITES


def test_a_second_run_sends_only_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TargetFailed):
        upload(faulty_target(tmp_path, Faults(at=5, how=breaks_off)), "2023/v1", FILES)
    assert upload(folder_target(tmp_path), "2023/v1", FILES) == 2


@pytest.mark.parametrize("how", [cuts, lies])
@pytest.mark.parametrize("n", [3, 5, 7, 9])
def test_a_target_that_keeps_other_bytes_is_found_out(
    tmp_path: Path, n: int, how: Callable[[str, bytes], bytes]
) -> None:
    with pytest.raises(TargetFailed, match="does not come back as it was sent"):
        upload(faulty_target(tmp_path, Faults(at=n, how=how)), "2023/v1", FILES)


def test_a_published_version_is_never_overwritten(tmp_path: Path) -> None:
    upload(folder_target(tmp_path), "2023/v1", FILES)
    before = tree(tmp_path)
    with pytest.raises(ReportIsWrong) as wrong:
        upload(folder_target(tmp_path), "2023/v1", FILES | {"report.pdf": b"%PDF other"})
    assert [(f.rule, f.text) for f in wrong.value.findings] == [
        ("published with other contents", "report.pdf")
    ]
    assert tree(tmp_path) == before


def test_a_published_file_that_somebody_changed_is_found(tmp_path: Path) -> None:
    upload(folder_target(tmp_path), "2023/v1", FILES)
    (tmp_path / "2023/v1/report.pdf").write_bytes(b"%PDF forged")
    with pytest.raises(TargetFailed, match="2023/v1/report.pdf does not come back"):
        upload(folder_target(tmp_path), "2023/v1", FILES)
    assert (tmp_path / "2023/v1/report.pdf").read_bytes() == b"%PDF forged"


def test_what_a_broken_run_left_of_another_render_is_taken_away(tmp_path: Path) -> None:
    with pytest.raises(TargetFailed):
        upload(
            faulty_target(tmp_path, Faults(at=8, how=breaks_off)),
            "2023/v1",
            FILES | {"a.html": b"old"},
        )
    assert (tmp_path / "2023/v1/a.html").is_file()
    upload(folder_target(tmp_path), "2023/v1", FILES)
    assert list(tree(tmp_path / "2023/v1")) == [SUMS, *FILES]


def test_a_file_of_somebody_elses_is_neither_published_nor_removed(tmp_path: Path) -> None:
    own = tmp_path / "2023/v1/notater.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"mine")
    with pytest.raises(ReportIsWrong, match="a file of somebody else's: 2023/v1/notater.docx"):
        upload(folder_target(tmp_path), "2023/v1", FILES)
    assert list(tree(tmp_path)) == ["2023/v1/notater.docx"]


def test_a_version_that_another_closed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    sums = tmp_path / "2023/v1" / SUMS

    def closes(path: str, value: bytes) -> bytes:
        sums.write_bytes(b"another list\n")
        return value

    with pytest.raises(ReportIsWrong, match="published with other contents"):
        upload(faulty_target(tmp_path, Faults(at=7, how=closes)), "2023/v1", FILES)
    assert sums.read_bytes() == b"another list\n"
    assert (sums.parent / PLANNED).is_file()

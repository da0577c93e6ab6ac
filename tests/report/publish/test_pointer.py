import json
from pathlib import Path

import pytest

from report.finding import CouldNotRun
from report.publish.pointer import move_pointer, pointed_to, pointer_files
from report.publish.target import TargetFailed
from tests.report.publish.targets import (
    Faults,
    breaks_off,
    cuts,
    faulty_target,
    folder_target,
    tree,
)

TEMPLATES = Path(__file__).parents[3] / "templates"


def files(version: int) -> dict[str, bytes]:
    return dict(pointer_files(2023, version, b"sums", "Rapporten <2023>", "", TEMPLATES))


def test_programs_and_readers_are_sent_to_the_version(tmp_path: Path) -> None:
    assert move_pointer(folder_target(tmp_path), 2023, files(1))
    assert json.loads((tmp_path / "2023/latest.json").read_text()) == {
        "edition": 2023,
        "version": 1,
        "folder": "v1",
        # SHA-256 of the list "sums".
        "checksums": "2220e3c51f099b5308c70ed91977af4887c71fe1f8f6c3fedafe7c9f623f301f",
    }
    page = (tmp_path / "2023/index.html").read_text("utf-8")
    assert 'content="0; url=v1/index.html"' in page
    assert "Rapporten &lt;2023&gt;, versjon 1" in page
    assert not move_pointer(folder_target(tmp_path), 2023, files(1))


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_a_break_leaves_each_file_whole_and_a_second_run_mends_it(tmp_path: Path, n: int) -> None:
    move_pointer(folder_target(tmp_path), 2023, files(1))
    with pytest.raises(TargetFailed):
        move_pointer(faulty_target(tmp_path, Faults(at=n, how=breaks_off)), 2023, files(2))
    for name in ("latest.json", "index.html"):
        assert (tmp_path / "2023" / name).read_bytes() in (files(1)[name], files(2)[name])
    move_pointer(folder_target(tmp_path), 2023, files(2))
    assert tree(tmp_path / "2023") == dict(sorted(files(2).items()))


def test_a_pointer_that_was_cut_is_found_out(tmp_path: Path) -> None:
    with pytest.raises(TargetFailed, match="latest.json does not come back"):
        move_pointer(faulty_target(tmp_path, Faults(at=1, how=cuts)), 2023, files(1))


def test_what_is_no_pointer_is_said() -> None:
    assert pointed_to(files(3)["latest.json"], "web") == 3
    with pytest.raises(CouldNotRun, match="web/latest.json does not say"):
        pointed_to(b'{"version": "3/../.."}', "web")

from pathlib import Path

import pytest

from report.publish.target import Target, TargetFailed
from tests.report.publish.targets import Refuses, folder_target, tree


def test_what_is_written_comes_back_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = folder_target(tmp_path / "web")
    assert target.read("2023/v1/report.pdf") is None
    target.write("2023/v1/report.pdf", b"pdf")
    target.write("2023/v1/report.pdf", b"newer pdf")
    assert target.read("2023/v1/report.pdf") == b"newer pdf"
    assert list(tree(tmp_path)) == ["web/2023/v1/report.pdf"]


def test_folders_and_files_are_named_from_where_one_asks(tmp_path: Path) -> None:
    target = folder_target(tmp_path)
    assert (target.folders_in("2023"), target.files_in("2023/v1")) == ((), ())
    target.write("2023/v1/site/index.html", b"a")
    target.write("2023/latest.json", b"b")
    assert target.folders_in("2023") == ("v1",)
    assert target.files_in("2023/v1") == ("site/index.html",)
    target.remove("2023/v1/site/index.html")
    assert target.files_in("2023/v1") == ()


def test_a_refusal_is_told_without_any_credential(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "SECRETKEY1234")
    target = Target(Refuses(), str(tmp_path), "s3://rapporter")
    with pytest.raises(TargetFailed) as stopped:
        target.write("report.pdf", b"pdf")
    said = str(stopped.value)
    assert said.startswith("s3://rapporter: writing 'report.pdf' failed: PermissionError")
    assert "SECRETKEY1234" not in said

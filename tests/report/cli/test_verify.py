from pathlib import Path

from tests.report.cli.test_app import report


def test_a_place_without_a_report_ends_with_2_and_says_what_to_give(tmp_path: Path) -> None:
    done = report("verify", str(tmp_path))
    assert done.returncode == 2
    assert "give the folder of a render (build/2023)" in done.stderr
    assert "Traceback" not in done.stderr

"""Only one command at a time changes the answers of a year."""

import sys
from pathlib import Path

import pytest

from report.delivery.alone import alone
from report.finding import CouldNotRun


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no lock on folders")
def test_a_second_command_is_told_to_wait_and_the_lock_leaves_nothing(tmp_path: Path) -> None:
    waiting = pytest.raises(CouldNotRun, match="another `report import` is at work here")
    with alone(tmp_path), waiting, alone(tmp_path):
        raise AssertionError
    with alone(tmp_path):
        assert list(tmp_path.iterdir()) == []

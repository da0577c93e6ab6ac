"""A file that brings the reading library to fall is refused like any other damaged file."""

from pathlib import Path

import pytest

from analysis.delivery import DeliveryError, statistics_file
from analysis.delivery.statistics_file import read_spss
from tests.deliveries import bad_workbooks


@pytest.fixture
def spss(tmp_path: Path) -> bytes:
    labels = {1: "Ja", 2: "Nei"}
    return bad_workbooks.statistics_file(tmp_path / "a.sav", [1, 2, 1], labels).read_bytes()


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "file of SPSS; it looks cut"),
        ("import time; time.sleep(60)", "file of SPSS (reading took more than 1 seconds); it looks"),
        ("import sys; sys.exit('no such thing')", "file of SPSS (no such thing); it looks cut off"),
    ],
    ids=["falls", "never ends", "says why"],
)  # fmt: skip
def test_a_reader_that_fails_is_told(
    spss: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, said: str
) -> None:
    (tmp_path / "child.py").write_text(script, "utf-8")
    monkeypatch.setattr(statistics_file, "_CHILD", tmp_path / "child.py")
    monkeypatch.setattr(statistics_file, "SECONDS", 1)
    with pytest.raises(DeliveryError) as wrong:
        read_spss("a.sav", spss)
    assert said in str(wrong.value)


def test_labels_and_numbers_are_texts(spss: bytes) -> None:
    table = read_spss("a.sav", spss)
    assert table.texts["enhet"] == ("1101", "1103", "1106")
    assert table.labels == {"behov": {"1": "Ja", "2": "Nei"}}
    assert table.rows == (1, 2, 3)

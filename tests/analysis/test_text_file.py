from pathlib import Path

import pytest

from analysis.text_file import TextFileError, read_text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"en\nto\n\xe6rlig\n", "x.csv:3: not UTF-8 (byte 0xe6); save it as UTF-8"),
        ("tittel\n".encode("utf-16"), "x.csv:1: not UTF-8 (byte 0xff)"),
    ],
)
def test_another_encoding_is_told_at_its_line(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    with pytest.raises(TextFileError) as wrong:
        read_text(file, "x.csv")
    assert message in str(wrong.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(TextFileError, match=r"x\.csv: cannot be read \(No such file"):
        read_text(tmp_path / "x.csv", "x.csv")


def test_a_byte_order_mark_and_windows_line_ends_are_read_over(tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(b"\xef\xbb\xbfenhet\r\n\xc3\xa6\r\n")
    assert read_text(file, "x.csv") == "enhet\næ\n"

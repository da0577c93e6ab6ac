"""A text file that a person writes, read as UTF-8 or refused with the place of the wrong byte."""

from pathlib import Path

from analysis.errors import UserError


class TextFileError(UserError):
    """The file cannot be read as text, as `file:line: what is wrong; remedy`."""


def read_text(path: Path, shown_as: str) -> str:
    """The file's text, without a byte order mark, lines ended by newlines. Raises `TextFileError`."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TextFileError(
            [f"{shown_as}: cannot be read ({error.strerror}); check the path"]
        ) from None
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TextFileError(
            [f"{shown_as}:{line}: not UTF-8 (byte {content[error.start]:#x}); save it as UTF-8"]
        ) from None

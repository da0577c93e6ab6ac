"""What the operating system refused: a full disk, a folder that nobody may write in, said with what to do."""

import errno
import re
import shutil

_FULL = "make room on the disk, and run it again; what was made before is whole"
_CLOSED = "ask for access to it, or work in a copy of the project"
_REMEDY = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "raise the limit (ulimit -f), and run it again; what was made before is whole",
    errno.EROFS: _CLOSED,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
}
_COPIED = re.compile(r"\[Errno (?P<number>\d+)\] (?P<why>[^:]+)")


def refusal(error: OSError) -> str:
    """One line: what was refused, of which file where that is known, and the remedy."""
    number, why, place = error.errno, error.strerror or str(error), error.filename
    if isinstance(error, shutil.Error):
        number, why, place = _first_of(error)
    said = f"{why}: {place}" if place else why
    remedy = _REMEDY.get(number or 0)
    return f"{said}; {remedy}" if remedy else said


def _first_of(error: shutil.Error) -> tuple[int | None, str, str]:
    """Number, words and place of the first file that was not copied: they all have the same cause."""
    first = error.args[0][0] if isinstance(error.args[0], list) else ("", "", str(error))
    told = _COPIED.match(str(first[2]))
    if told is None:
        return None, str(first[2]), str(first[1])
    return int(told["number"]), told["why"], str(first[1])

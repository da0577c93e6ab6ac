"""Alone: only one command at a time changes the answers of a year.

Two at once would each number the same delivery, and leave one's log beside the other's answers. The lock
is the operating system's, on the folder: it leaves no file, and is gone when a command is killed.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from report.finding import CouldNotRun


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder; raises `CouldNotRun` when another command does. Windows has no such lock."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            said = f"{folder}: another `report import` is at work here; wait until it is done"
            raise CouldNotRun(said) from None
        yield
    finally:
        os.close(handle)

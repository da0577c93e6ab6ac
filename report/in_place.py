"""A new build in the place of the old one: at every moment one of them stands there, whole.

Linux exchanges two names in one step. Where that cannot be done there are two steps, and a render that
is killed between them leaves the old build beside its place, where `report.leftovers` finds it.
"""

import ctypes
import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from report.finding import CouldNotRun

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD and RENAME_EXCHANGE
# Another render may take the place between two steps of this one, but not for ever.
_TRIES = 20
_TAKEN = (errno.ENOTEMPTY, errno.EEXIST)


def put_in_place(made: Path, build: Path) -> None:
    """Put the folder `made` where `build` stands or will stand; what stood there is removed."""
    if not build.exists():
        # Another render may be first with its own.
        with suppress(OSError):
            made.rename(build)
            return
    if exchanged(made, build):
        shutil.rmtree(made, ignore_errors=True)
    else:
        _in_two_steps(made, build)


def exchanged(one: Path, other: Path) -> bool:
    """Give each of two folders the other's name in one step; whether that could be done here."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


def _in_two_steps(made: Path, build: Path) -> None:
    old = build.with_name(f"{build.name}.old-{os.getpid()}")
    for _ in range(_TRIES):
        shutil.rmtree(old, ignore_errors=True)
        with suppress(FileNotFoundError):
            build.rename(old)
        try:
            made.rename(build)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
        else:
            shutil.rmtree(old, ignore_errors=True)
            return
    raise CouldNotRun(f"{build}: others put their builds here all the time; render alone")

"""Writing a file once: whole or not at all, never over another, and on the disk before it is answered for."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4


def write_once(file: Path, content: bytes) -> None:
    """Write the file. Raises FileExistsError when there is one of that name, which stays as it is.

    The content is written beside it first and then linked, so a writer that is killed leaves at most a
    file whose name ends in `.part`, which nobody reads.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.{uuid4().hex}.part")
    try:
        with part.open("xb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        _link(part, file)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
    _sync_folder(file.parent)
    _sync_folder(file.parent.parent)


def _link(part: Path, file: Path) -> None:
    """Give the content its name, which no two writers can get."""
    try:
        os.link(part, file)
    except FileExistsError:
        raise
    except OSError:
        # Some shared folders know no links; names are random, so looking first is enough there.
        if file.exists():
            raise FileExistsError(file) from None
        part.rename(file)


def _sync_folder(folder: Path) -> None:
    """Make the name itself last; Windows cannot, and does not need it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""What a render that was killed left: its unfinished folder, the last good one, half-written kept files."""

import os
import re
import shutil
from pathlib import Path

_NAME = re.compile(r"(?P<year>\d{4})\.(?P<kind>next|old)-(?P<process>\d+)")
_PART = re.compile(r".+\.(?P<process>\d+)\.part")


def tidy(build: Path) -> None:
    """Put a good build back that was moved aside and not replaced, and remove unfinished ones.

    The folders of a render that still runs are left alone.
    """
    for folder in sorted(build.parent.glob(f"{build.name}.*")):
        name = _NAME.fullmatch(folder.name)
        if name is None or _runs(int(name["process"])):
            continue
        if name["kind"] == "old" and not build.exists():
            folder.rename(build)
        else:
            shutil.rmtree(folder, ignore_errors=True)


def tidy_kept(cache: Path) -> None:
    """Remove what was being put into the cache when its writer was killed."""
    for part in cache.glob("*/*.part"):
        name = _PART.fullmatch(part.name)
        if name is None or _runs(int(name["process"])):
            continue
        if part.is_dir():
            shutil.rmtree(part, ignore_errors=True)
        else:
            part.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    """Whether a process has this number; on Windows, where asking would end it, always."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

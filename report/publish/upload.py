"""Sending a version: file by file, read back, and closed with its checksum list when all is right.

A version without its list is unfinished: nothing points to it, and the next run continues it. A version
with its list is published, and no byte of it is written again.
"""

from collections.abc import Mapping

from report.finding import Finding, ReportIsWrong
from report.publish.checksums import PLANNED, SUMS, read_sums, sha256_of, sums_text
from report.publish.target import PART, Target, TargetFailed
from report.stages import Stages


def upload(
    target: Target, folder: str, files: Mapping[str, bytes], stages: Stages | None = None
) -> int:
    """Bring the folder to hold exactly these files and their list; how many had to be sent.

    Raises:
        TargetFailed: the target broke off, or gives back something else than it was given.
        ReportIsWrong: the folder is published with other contents, or holds files of somebody else's.
    """
    stages, sums = stages or Stages(), sums_text(files)
    if (closed := target.read(f"{folder}/{SUMS}")) is not None:
        _require_same(target, folder, closed, sums)
        with stages.stage("reading back"):
            _require_whole(target, folder, files)
        _tidy(target, folder)
        return 0
    _clear(target, folder, files)
    target.write(f"{folder}/{PLANNED}", sums)
    sent = 0
    with stages.stage(f"sending {len(files)} files"):
        for number, (name, content) in enumerate(sorted(files.items()), 1):
            stages.display.begin(f"sending file {number} of {len(files)}")
            if target.read(f"{folder}/{name}") != content:
                target.write(f"{folder}/{name}", content)
                sent += 1
    with stages.stage("reading back"):
        _require_whole(target, folder, files)
    # Somebody else may have closed the version while we were sending.
    if (closed := target.read(f"{folder}/{SUMS}")) is not None:
        _require_same(target, folder, closed, sums)
    else:
        target.write(f"{folder}/{SUMS}", sums)
    if target.read(f"{folder}/{SUMS}") != sums:
        raise _lied(target, f"{folder}/{SUMS}")
    _tidy(target, folder)
    return sent


def _require_whole(target: Target, folder: str, files: Mapping[str, bytes]) -> None:
    """Read every file back; only what comes back counts, not what the target says of it."""
    for name, content in sorted(files.items()):
        back = target.read(f"{folder}/{name}")
        if back is None or sha256_of(back) != sha256_of(content):
            raise _lied(target, f"{folder}/{name}")


def _lied(target: Target, name: str) -> TargetFailed:
    return TargetFailed(
        f"{target.says}: {name} does not come back as it was sent; the earlier publication stands "
        "untouched. Run the command again, and if it says the same, ask who runs the target"
    )


def _require_same(target: Target, folder: str, closed: bytes, sums: bytes) -> None:
    if closed == sums:
        return
    there, here = read_sums(closed), read_sums(sums)
    remedy = "What is published is never overwritten; publish a new version with its erratum."
    other = sorted(name for name in there.keys() | here.keys() if there.get(name) != here.get(name))
    raise ReportIsWrong(
        Finding(f"{target.says}/{folder}", 0, "published with other contents", name, remedy)
        for name in other or [SUMS]
    )


def _clear(target: Target, folder: str, files: Mapping[str, bytes]) -> None:
    """Take away what an earlier, broken run sent and this one does not; refuse what is not ours."""
    there = target.files_in(folder)
    planned = read_sums(target.read(f"{folder}/{PLANNED}") or b"")
    ours = {PLANNED, PLANNED + PART, SUMS + PART, *files, *planned}
    ours |= {f"{name}{PART}" for name in ours}
    remedy = f"Take it out of {folder}, which is unfinished: it would be published with the rest."
    strange = [
        Finding(target.says, 0, "a file of somebody else's", f"{folder}/{name}", remedy)
        for name in there
        if name not in ours
    ]
    if strange:
        raise ReportIsWrong(strange)
    for name in there:
        if name not in files and name != PLANNED:
            target.remove(f"{folder}/{name}")


def _tidy(target: Target, folder: str) -> None:
    for name in (PLANNED, PLANNED + PART):
        if target.read(f"{folder}/{name}") is not None:
            target.remove(f"{folder}/{name}")

"""Targets for tests: a folder, and folders that break off, refuse, lie or cut what they are given."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fsspec.implementations.local import LocalFileSystem

from report.publish.target import Target


def folder_target(folder: Path) -> Target:
    return Target(LocalFileSystem(skip_instance_cache=True), str(folder), str(folder))


@dataclass
class Faults:
    """What goes wrong: at which operation (counted from 1), and how."""

    at: int = 0
    how: Callable[[str, bytes], bytes] | None = None
    operations: int = 0


class Faulty(LocalFileSystem):
    """A folder whose n-th write does what the fault says: raise, or write other bytes."""

    cachable = False

    def __init__(self, faults: Faults) -> None:
        super().__init__()
        self.faults = faults

    def pipe_file(self, path: str, value: bytes, mode: str = "overwrite", **kwargs: Any) -> None:
        super().pipe_file(path, self._faulted(path, value), mode, **kwargs)

    def mv(self, path1: str, path2: str, **kwargs: Any) -> None:
        self._faulted(path2, b"")
        super().mv(path1, path2, **kwargs)

    def rm_file(self, path: str) -> None:
        self._faulted(path, b"")
        super().rm_file(path)

    def _faulted(self, path: str, value: bytes) -> bytes:
        self.faults.operations += 1
        if self.faults.operations != self.faults.at or self.faults.how is None:
            return value
        return self.faults.how(path, value)


def faulty_target(folder: Path, faults: Faults) -> Target:
    return Target(Faulty(faults), str(folder), "the target")


def breaks_off(path: str, value: bytes) -> bytes:
    """The connection is gone after half the bytes, which lie there."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    if value:
        Path(path).write_bytes(value[: len(value) // 2])
    raise ConnectionResetError("connection reset by peer")


def cuts(path: str, value: bytes) -> bytes:
    """Half the bytes are kept, and the target says that all is well."""
    return value[: len(value) // 2]


def lies(path: str, value: bytes) -> bytes:
    """Other bytes of the same length are kept."""
    return bytes(byte ^ 1 for byte in value)


class Refuses(LocalFileSystem):
    def pipe_file(self, path: str, value: bytes, mode: str = "overwrite", **kwargs: Any) -> None:
        raise PermissionError("SECRETKEY1234 may not write here")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its bytes."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}

"""Placing: several files put in their places together, or none of them."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def place(files: Mapping[Path, bytes]) -> None:
    """Write every file beside its place first, then rename them all, in the order given.

    Nothing that stands is touched until all are written whole. Raises `OSError`.
    """
    staged: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{path.name}.part")
            staged[beside] = path
            beside.write_bytes(content)
        for beside, path in staged.items():
            os.replace(beside, path)
    finally:
        for beside in staged:
            with suppress(OSError):
                beside.unlink()

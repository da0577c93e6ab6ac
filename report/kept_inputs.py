"""Answers and corrections that a render was made from, kept by their hash.

A build says only the hash of what it was made from. Who compares it with a later one needs the
answers themselves, to tell which of them changed. They stay in the project and go with no build.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from report.kept import keep
from report.manifest import sha256

_COMPARED_BY_CELL = re.compile(r"data/\d{4}/(?:answers|corrections)\.csv")


def keep_inputs(root: Path, inputs: Mapping[str, str], store: Path) -> None:
    """Keep the files of `inputs` (hash by path in `root`) that are compared cell by cell in `store`."""
    for name, digest in inputs.items():
        kept = store / digest
        if _COMPARED_BY_CELL.fullmatch(name) and not kept.is_file():
            keep(kept, (root / name).read_bytes())


def kept_input(root: Path, store: Path, name: str, digest: str) -> Path | None:
    """The file that had this name and hash, from the store or as it still stands; None when it is gone."""
    for file in (store / digest, root / name):
        if file.is_file() and sha256(file) == digest:
            return file
    return None

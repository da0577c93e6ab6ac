"""Texts that are kept under the hash of what they were made from, so that they are made once."""

import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType


def keep(file: Path, content: bytes) -> None:
    """Write the file whole or not at all, so that a reader never sees half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(file)
    except BaseException:
        # On a full disk, half a file would take the room that somebody makes.
        part.unlink(missing_ok=True)
        raise


def keep_sealed(file: Path, content: bytes) -> None:
    """Keep the content under its own hash, so that damage is seen when it is read."""
    keep(file, hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def sealed(file: Path) -> bytes | None:
    """What `keep_sealed` wrote; nothing when it is missing or damaged."""
    try:
        seal, _, content = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if seal == hashlib.sha256(content).hexdigest().encode() else None


def kept_text(folder: Path, made_from: Iterable[str], make: Callable[[], str]) -> str:
    """The text that `make` gives for these inputs, from `folder` if it was made before."""
    file = folder / f"{joined_digest(made_from)}.txt"
    content = sealed(file)
    if content is None:
        content = make().encode()
        keep_sealed(file, content)
    return content.decode()


def code_of(*modules: ModuleType) -> str:
    """The source of modules, since another way to make a text is another text."""
    return "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules)


def joined_digest(parts: Iterable[str]) -> str:
    """SHA-256 over texts, each told apart from the next."""
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part.encode()).digest())
    return total.hexdigest()

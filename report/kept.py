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
    part.write_bytes(content)
    part.replace(file)


def kept_text(folder: Path, made_from: Iterable[str], make: Callable[[], str]) -> str:
    """The text that `make` gives for these inputs, from `folder` if it was made before."""
    file = folder / f"{joined_digest(made_from)}.txt"
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        text = make()
        keep(file, text.encode())
        return text


def code_of(*modules: ModuleType) -> str:
    """The source of modules, since another way to make a text is another text."""
    return "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules)


def joined_digest(parts: Iterable[str]) -> str:
    """SHA-256 over texts, each told apart from the next."""
    total = hashlib.sha256()
    for part in parts:
        total.update(hashlib.sha256(part.encode()).digest())
    return total.hexdigest()

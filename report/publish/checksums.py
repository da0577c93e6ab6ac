"""The checksum list of a version, in the form that `sha256sum --check` reads."""

import hashlib
import re
from collections.abc import Mapping

SUMS = "SHA256SUMS"
# What is on its way: written first, so that a run that broke off can tell its own files from others'.
PLANNED = "SHA256SUMS.planned"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def sha256_of(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def sums_text(contents: Mapping[str, bytes]) -> bytes:
    """A line with hash and name for each file, sorted by name."""
    lines = (f"{sha256_of(content)}  {name}\n" for name, content in sorted(contents.items()))
    return "".join(lines).encode()


def read_sums(text: bytes) -> dict[str, str]:
    """Hash by name; lines that are cut off or in another form are left out."""
    lines = text.decode("utf-8", "replace").splitlines()
    return {found[2]: found[1] for line in lines if (found := _LINE.fullmatch(line))}

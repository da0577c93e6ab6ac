"""The address of a target: a folder, `s3://bucket/path` or `sftp://host/path`; never with a password."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from report.finding import CouldNotRun, nearest_names

WRITABLE = ("file", "s3", "sftp")
READABLE = (*WRITABLE, "http", "https")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")


@dataclass(frozen=True)
class Address:
    """Where a publication lies; `root` is the path that its file system knows it by.

    `user`, `host` and `port` are those of an SFTP server.
    """

    scheme: str
    root: str
    host: str = ""
    user: str = ""
    port: int = 0

    def __str__(self) -> str:
        if self.scheme in ("file", "http", "https"):
            return self.root
        at = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        return f"{self.scheme}://{at}{self.host}{port}{self.root}"


def read_address(text: str, here: Path, schemes: tuple[str, ...] = WRITABLE) -> Address:
    """The address that a person wrote; a folder is seen from `here`.

    Raises:
        CouldNotRun: it is of no known kind, names no place, or holds a password.
    """
    found = _SCHEME.match(text)
    if not found:
        if not text.strip():
            raise CouldNotRun("the address is empty; give a folder, s3://… or sftp://…")
        return Address("file", str((here / Path(text).expanduser()).resolve()))
    scheme = found[1].lower()
    if scheme not in schemes or scheme == "file":
        near = nearest_names(scheme, schemes, otherwise=", ".join(schemes[1:]))
        raise CouldNotRun(f"there is no kind of target {scheme!r}; nearest: a folder, {near}")
    try:
        parts = urlsplit(text)
        port = parts.port or 0
    except ValueError:
        raise CouldNotRun("the address cannot be read; write sftp://user@host:22/folder") from None
    if parts.password is not None or (scheme != "sftp" and parts.username is not None):
        # The address itself is not repeated here: a password in it would stand in a log.
        raise CouldNotRun(
            f"an address of {scheme} may not hold a password or a key, since it is seen in lists of "
            "processes and in logs; give it by an SSH key, an agent, or the AWS settings"
        )
    if not parts.hostname:
        raise CouldNotRun(f"{text!r} names no {'host' if scheme == 'sftp' else 'bucket'}")
    if parts.query or parts.fragment:
        raise CouldNotRun(f"{text!r} holds '?' or '#'; an address is a place and nothing more")
    path = parts.path.rstrip("/")
    if scheme == "sftp":
        return Address(scheme, path or "/", parts.hostname, parts.username or "", port)
    if scheme == "s3":
        return Address(scheme, f"{parts.netloc}{path}")
    return Address(scheme, f"{scheme}://{parts.netloc}{path}")


def within(address: Address, folder: str) -> Address:
    """The address of a folder in it."""
    root = f"{address.root.rstrip('/')}/{folder}"
    return Address(address.scheme, root, address.host, address.user, address.port)

"""A target: the place that a publication is written to and read back from, on any file system.

Every failure of the place, its network or its programs becomes one kind of error, which says what was
being done and holds no credential.
"""

import mimetypes
import os
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from report.finding import CouldNotRun

PART = ".part"
NO_CACHE = "no-cache"
# Browsers are told the same kind of file on every machine, whatever its own list says.
_KINDS = mimetypes.MimeTypes()
for _kind, _ending in (
    ("text/html; charset=utf-8", ".html"),
    ("text/css; charset=utf-8", ".css"),
    ("text/javascript; charset=utf-8", ".js"),
    ("text/csv; charset=utf-8", ".csv"),
    ("font/woff2", ".woff2"),
    ("application/ld+json", ".jsonld"),
    ("application/x-research-info-systems", ".ris"),
    ("application/x-bibtex", ".bib"),
):
    _KINDS.add_type(_kind, _ending)
_SECRET = ("SECRET", "TOKEN", "PASSWORD", "ACCESS_KEY")


class TargetFailed(CouldNotRun):
    """The target refused, was silent, or gave back something else than it was given."""


@dataclass(frozen=True)
class Target:
    """A folder on a file system of fsspec's; names are from that folder, with `/` between parts.

    `says` is the address as a person wrote it.
    """

    system: Any
    root: str
    says: str

    def read(self, name: str) -> bytes | None:
        """The file's bytes as the target gives them now; nothing where there is no such file."""
        with self._doing("reading", name):
            self.system.invalidate_cache()
            try:
                return bytes(self.system.cat_file(self._path(name)))
            except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
                return None

    def write(self, name: str, content: bytes, *, cache: str = "") -> None:
        """Write the file so that a reader sees the old bytes or the new ones, as far as the target can."""
        with self._doing("writing", name):
            path = self._path(name)
            if self._is_s3:
                kind = _KINDS.guess_type(name)[0] or "application/octet-stream"
                more = {"CacheControl": cache} if cache else {}
                self.system.pipe_file(path, content, ContentType=kind, **more)
                return
            self.system.makedirs(posixpath.dirname(path), exist_ok=True)
            self.system.pipe_file(path + PART, content)
            self.system.mv(path + PART, path)

    def remove(self, name: str) -> None:
        """Remove the file."""
        with self._doing("removing", name):
            self.system.rm_file(self._path(name))

    def files_in(self, folder: str) -> tuple[str, ...]:
        """The names of all files below a folder, from that folder; none where there is no folder."""
        with self._doing("listing", folder):
            self.system.invalidate_cache()
            start = self._path(folder).rstrip("/") + "/"
            try:
                found = self.system.find(start.rstrip("/"))
            except FileNotFoundError:
                found = []
            return tuple(sorted(str(p)[len(start) :] for p in found if str(p).startswith(start)))

    def folders_in(self, folder: str) -> tuple[str, ...]:
        """The names of the folders that lie directly in a folder."""
        with self._doing("listing", folder):
            self.system.invalidate_cache()
            try:
                listed = self.system.ls(self._path(folder), detail=True)
            except FileNotFoundError:
                return ()
            names = (str(entry["name"]) for entry in listed if entry["type"] == "directory")
            return tuple(sorted(posixpath.basename(name.rstrip("/")) for name in names))

    @property
    def _is_s3(self) -> bool:
        protocol = self.system.protocol
        return "s3" in ((protocol,) if isinstance(protocol, str) else protocol)

    def _path(self, name: str) -> str:
        return f"{self.root.rstrip('/')}/{name}" if name else self.root

    @contextmanager
    def _doing(self, action: str, name: str) -> Iterator[None]:
        try:
            yield
        except TargetFailed:
            raise
        # Each file system has errors of its own, down to those of the sockets below it.
        except Exception as error:
            raise TargetFailed(
                f"{self.says}: {action} {name or 'the folder'!r} failed: {without_secrets(error)}"
            ) from None


def without_secrets(error: BaseException) -> str:
    """What went wrong, on one line, without any credential that the environment holds."""
    said = " ".join(str(error).split()) or "no answer"
    for name, value in os.environ.items():
        if len(value) >= 6 and any(word in name.upper() for word in _SECRET):
            said = said.replace(value, "•••")
    return f"{type(error).__name__}: {said}"

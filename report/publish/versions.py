"""The versions of an edition at a target: which are whole, which is unfinished, which is the next."""

import re
from dataclasses import dataclass

from report.finding import Finding, ReportIsWrong
from report.publish.checksums import SUMS, read_sums, sha256_of
from report.publish.publication import version_folder
from report.publish.target import Target, TargetFailed

_FOLDER = re.compile(r"v([1-9]\d*)")


@dataclass(frozen=True)
class Versions:
    """The numbers of the whole versions, and of those that were begun and have no checksum list yet."""

    whole: tuple[int, ...]
    begun: tuple[int, ...]

    @property
    def newest(self) -> int:
        """The newest whole version, or 0."""
        return max(self.whole, default=0)

    @property
    def next(self) -> int:
        """The version that a new publication becomes; one that was begun is continued."""
        return self.newest + 1


def versions_at(target: Target, edition: int) -> Versions:
    """The versions of the edition.

    Raises:
        ReportIsWrong: the target holds folders that no publication leaves behind.
    """
    found = [_FOLDER.fullmatch(name) for name in target.folders_in(str(edition))]
    numbers = sorted(int(match[1]) for match in found if match)
    whole = [n for n in numbers if target.read(f"{edition}/{version_folder(n)}/{SUMS}") is not None]
    begun = [n for n in numbers if n not in whole]
    odd = [n for n in begun if n != max(whole, default=0) + 1]
    gaps = sorted(set(range(1, max(whole, default=0))) - set(numbers))
    remedy = "Look at the target by hand: a version was removed or its checksum list is gone."
    wrong = [
        *(
            Finding(target.says, 0, "version without checksums", version_folder(n), remedy)
            for n in odd
        ),
        *(Finding(target.says, 0, "version is gone", version_folder(n), remedy) for n in gaps),
    ]
    if wrong:
        raise ReportIsWrong(wrong)
    return Versions(tuple(whole), tuple(begun))


def published_file(target: Target, edition: int, version: int, name: str) -> bytes:
    """A file of a whole version, as its checksum list says it is.

    Raises:
        TargetFailed: it is gone, or is another than was published.
    """
    folder = f"{edition}/{version_folder(version)}"
    listed = read_sums(target.read(f"{folder}/{SUMS}") or b"").get(name)
    content = target.read(f"{folder}/{name}")
    if content is None or listed is None or sha256_of(content) != listed:
        raise TargetFailed(
            f"{target.says}: {folder}/{name} is not what was published there; nothing was changed. "
            "Find out who changed it before you publish again"
        )
    return content

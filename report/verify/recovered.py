"""The recorded inputs, found again by their hash: in the tree as it stands, or in the history of git.

Only hashes are taken from what is verified, never contents: what is run is the project's own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from report.publish.checksums import sha256_of
from report.publish.git_state import git, git_bytes


@dataclass(frozen=True)
class Recovered:
    """The inputs' bytes by name; `others` are those for which only another version was found, or none."""

    files: Mapping[str, bytes]
    others: tuple[str, ...]


def recovered(root: Path, inputs: Mapping[str, str]) -> Recovered:
    """Every input as it was, and where that is lost, as it is now."""
    files: dict[str, bytes] = {}
    others = []
    for name, wanted in sorted(inputs.items()):
        candidates = _candidates(root, name)
        now = next(candidates, None)
        found = now
        while found is not None and sha256_of(found) != wanted:
            found = next(candidates, None)
        if found is None:
            others.append(name)
        if (content := found if found is not None else now) is not None:
            files[name] = content
    return Recovered(files, tuple(others))


def _candidates(root: Path, name: str) -> Iterator[bytes]:
    """The file as it stands, then as every revision that changed it had it, the newest first."""
    if (root / name).is_file():
        yield (root / name).read_bytes()
    revisions = git(root, "log", "--all", "--format=%H", "--", name).split()
    for revision in revisions:
        content = git_bytes(root, "show", f"{revision}:./{name}")
        if content:
            yield content

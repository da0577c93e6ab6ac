"""What git says about the tree that a report was made from: its commit, its tag, what is not committed."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from report.finding import Finding

SHOWN = 10


@dataclass(frozen=True)
class GitState:
    """`commit` and `tag` of HEAD, each empty where there is none, and the files that differ from it."""

    commit: str
    tag: str
    changed: tuple[str, ...]


def git_state(root: Path) -> GitState:
    """The state of the repository that the project lies in."""
    tags = git(root, "tag", "--points-at", "HEAD", "--sort=creatordate").splitlines()
    status = git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", ".")
    changed = tuple(entry[3:] for entry in status.split("\0") if entry[2:3] == " ")
    return GitState(git(root, "rev-parse", "HEAD").strip(), next(iter(tags), ""), changed)


def git(root: Path, *words: str) -> str:
    """What a git command prints; nothing where git or the repository is missing."""
    return git_bytes(root, *words).decode("utf-8", "replace")


def git_bytes(root: Path, *words: str) -> bytes:
    """What a git command writes, to the byte; nothing where it fails."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *words], capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return done.stdout if done.returncode == 0 else b""


def git_findings(root: Path, year: int, version: int = 1) -> tuple[Finding, ...]:
    """Why the tree cannot be pointed to later, as this version: no repository, changes, no tag."""
    state = git_state(root)
    if not state.commit:
        remedy = "Commit the project with git: a publication names the revision it was made from."
        return (Finding(".", 0, "no revision", "the project is in no git repository", remedy),)
    remedy = "Commit it, or take it away: a publication is made from what a revision holds."
    found = [Finding(file, 0, "not committed", file, remedy) for file in state.changed[:SHOWN]]
    if len(state.changed) > SHOWN:
        more = f"and {len(state.changed) - SHOWN} files more"
        found.append(Finding(".", 0, "not committed", more, remedy))
    if not state.tag:
        remedy = _tag_remedy(root, f"{year}-v{version}")
        found.append(Finding(".", 0, "no tag", f"HEAD is {state.commit[:12]}", remedy))
    return tuple(found)


def _tag_remedy(root: Path, tag: str) -> str:
    """The command that tags HEAD; a tag that stands somewhere else is moved by a person or not at all."""
    if taken := git(root, "rev-parse", "--verify", "--quiet", f"refs/tags/{tag}^{{commit}}"):
        return (
            f"{tag} stands on {taken[:12]}. If that was published, write what the next version "
            f"corrects in errata.yml and tag that; if not, move it: git tag --force {tag}."
        )
    return f"Tag it: git tag {tag}."

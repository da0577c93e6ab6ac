"""The pointer: which version of an edition is the latest, for programs and for readers.

It is moved last of all. `latest.json` and the page beside it are small, and each is replaced whole.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from report.finding import CouldNotRun
from report.publish.checksums import sha256_of
from report.publish.publication import version_folder
from report.publish.target import NO_CACHE, Target, TargetFailed
from report.raw_template import raw_templates

POINTER, PAGE = "latest.json", "index.html"


def pointer_files(
    edition: int, version: int, sums: bytes, title: str, address: str, templates: Path
) -> Mapping[str, bytes]:
    """The pointer and its page; the pointer has the hash of the version's checksum list."""
    folder = version_folder(version)
    plain = {
        "edition": edition,
        "version": version,
        "folder": folder,
        "checksums": sha256_of(sums),
    }
    page = (
        raw_templates(templates / "publish")
        .get_template("latest.html")
        .render(
            title=title, folder=folder, version=version, canonical=address or f"{folder}/index.html"
        )
    )
    return {POINTER: (json.dumps(plain, indent=1) + "\n").encode(), PAGE: page.encode()}


def move_pointer(target: Target, edition: int, files: Mapping[str, bytes]) -> bool:
    """Point to the version, the pointer first and its page after it; whether anything had to be moved.

    Raises:
        TargetFailed: the target broke off, or gives back something else than it was given.
    """
    moved = False
    for name in (POINTER, PAGE):
        if target.read(f"{edition}/{name}") == files[name]:
            continue
        target.write(f"{edition}/{name}", files[name], cache=NO_CACHE)
        moved = True
        if target.read(f"{edition}/{name}") != files[name]:
            raise TargetFailed(
                f"{target.says}: {edition}/{name} does not come back as it was sent; every version is "
                "whole, but readers may be sent to another. Run the command again"
            )
    return moved


def pointed_to(content: bytes, where: str) -> int:
    """The version that a pointer names.

    Raises:
        CouldNotRun: it is no pointer of this program's.
    """
    try:
        version = json.loads(content)["version"]
    except (ValueError, KeyError, TypeError):
        version = None
    if not isinstance(version, int):
        raise CouldNotRun(f"{where}/{POINTER} does not say which version is the latest")
    return version

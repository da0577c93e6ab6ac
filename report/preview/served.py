"""What the preview serves: files of finished builds, and over them the pages that are newer than those.

A path in an address names a file inside the site of its edition, or nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from report.project import Project
from report.search.index import FOLDER


@dataclass
class Served:
    """The site of one edition; `newer` are pages made since, by their file name.

    `search` is the folder of an index that is newer than the site's own.
    """

    project: Project
    newer: dict[str, bytes] = field(default_factory=dict)
    search: Path | None = None

    def read(self, path: str) -> bytes | None:
        """The content behind a path of the site, or nothing; a folder is its `index.html`."""
        if path in self.newer:
            return self.newer[path]
        top, _, rest = path.partition("/")
        if top == FOLDER and self.search is not None:
            file = inside(self.search, rest)
        else:
            file = inside(self.project.site, path)
        try:
            return file.read_bytes() if file is not None else None
        except OSError:
            return None

    def pages(self) -> Mapping[str, bytes]:
        """Every page as a reader sees it now."""
        found = {file.name: file.read_bytes() for file in self.project.site.glob("*.html")}
        return found | self.newer


def inside(folder: Path, path: str) -> Path | None:
    """The file that a path names in the folder; nothing for what leads out of it or is hidden."""
    parts = path.split("/")
    if "\0" in path or "\\" in path or any(part.startswith(".") for part in parts):
        return None
    file = (folder / path).resolve()
    if not file.is_relative_to(folder.resolve()):
        return None
    if file.is_dir():
        file = file / "index.html"
    return file if file.is_file() else None

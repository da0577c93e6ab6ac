"""The index of a site, made by pagefind with Norwegian stemming, and kept for the same pages.

Pagefind is a program of its own, so a render starts it and goes on; what it leaves that no page of ours
asks for is not kept.
"""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen

from report.finding import CouldNotRun
from report.snapshot import digest
from report.tools import version_of

FOLDER = "pagefind"
# Bokmål is not known to pagefind by its own tag; its stemmer is that of Norwegian.
_LANGUAGE = "no"
_LEFT_OUT = "svg, .exhibit-tools, .exhibit-table table, .turn"
_OPTIONS = (
    *("--root-selector", "article", "--force-language", _LANGUAGE),
    *("--exclude-selectors", _LEFT_OUT, "--keep-index-url", "--quiet"),
)
_OF_ITS_OWN_PAGES = ("*-ui.css", "*-ui.js", "pagefind-highlight.js", "wasm.unknown.pagefind")


@dataclass
class Indexing:
    """An index that is being made in `part`, or is kept in `kept` already."""

    kept: Path
    part: Path
    _process: "Popen[bytes] | None" = None

    def finish(self) -> Path:
        """Wait for the index; the folder that holds it. Raises CouldNotRun with what pagefind said."""
        if self._process is not None:
            said, _ = self._process.communicate()
            if self._process.returncode:
                shutil.rmtree(self.part, ignore_errors=True)
                words = said.decode(errors="replace").strip()
                raise CouldNotRun(f"pagefind could not index the site: {words[-1000:]}")
            for file in _needless(self.part):
                file.unlink()
            _put(self.part, self.kept)
            self._process = None
        return self.kept

    def give_up(self) -> None:
        """End the work, if it still goes on, and leave nothing of it."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            shutil.rmtree(self.part, ignore_errors=True)
            self._process = None

    def write_to(self, site: Path) -> None:
        """Put the index into the site."""
        shutil.copytree(self.finish(), site / FOLDER)


def begin_index(site: Path, cache: Path) -> Indexing:
    """Begin to index the finished pages of `site`, unless an index of the same pages is in `cache`."""
    pages = sorted(site.glob("*.html"))
    kept = cache / digest(site, pages, version_of("pagefind"), *_OPTIONS)
    part = kept.with_name(f"{kept.name}.{os.getpid()}.part")
    if kept.is_dir():
        return Indexing(kept, part)
    part.parent.mkdir(parents=True, exist_ok=True)
    command = [_program(), "--site", str(site), "--output-path", str(part), *_OPTIONS]
    return Indexing(kept, part, Popen(command, stdout=PIPE, stderr=STDOUT))


def _program() -> str:
    """Pagefind's program in its wheel."""
    wheel = find_spec("pagefind_bin")
    for folder in (wheel.submodule_search_locations or ()) if wheel else ():
        for name in ("pagefind", "pagefind.exe"):
            if (found := Path(folder) / name).is_file():
                return str(found)
    raise CouldNotRun("pagefind has no program here; install pagefind[bin]")


def _needless(folder: Path) -> Iterable[Path]:
    return [file for pattern in _OF_ITS_OWN_PAGES for file in folder.glob(pattern)]


def _put(part: Path, kept: Path) -> None:
    """Give the folder its name; another render may have been first with the same."""
    try:
        part.rename(kept)
    except OSError:
        shutil.rmtree(part)

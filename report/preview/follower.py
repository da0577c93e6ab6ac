"""The follower: brings the sites up to date after every saved file, the edited page first.

It works in one thread of its own, so that the server always answers. What it finds is told to `news`.
"""

import hashlib
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from typing import Protocol

from report.engine.html import warm_up
from report.engine.pandoc import Pandoc, PandocError
from report.exhibits.draw import warm_up_all
from report.preview.analyst import Analyst
from report.preview.changes import changes_in
from report.preview.problem import Problem, problem_of
from report.preview.quick import QuickPages
from report.preview.served import Served
from report.render import render
from report.search.index import begin_index
from report.snapshot import remember

# How long nothing must be saved before the whole report is rendered behind the edited page.
_QUIET = 0.6
NEW_PROGRAM = "Programmet er endret. Start forhåndsvisningen på nytt."
WORKING = "Lager rapporten …"


class News(Protocol):
    """Whoever tells the open pages."""

    def changed(self, edition: int, pages: Iterable[str]) -> None:
        """These pages are other than before."""

    def problem(self, problem: Problem | None) -> None:
        """The newest text has this problem, or none."""

    def working(self, words: str) -> None:
        """Something is being made; empty when nothing is."""

    def open_pages(self, edition: int) -> Iterable[str]:
        """The pages of the edition that somebody looks at, by their file name."""


@dataclass
class Follower:
    """Follows one project; `follow` runs until `stop`."""

    editions: Mapping[int, Served]
    news: News
    _saved: "Queue[frozenset[Path] | None]" = field(default_factory=Queue)
    _pandoc: Pandoc = field(default_factory=Pandoc)
    _analyst: Analyst = field(default_factory=Analyst)
    _quick: QuickPages | None = None
    _stopping: threading.Event = field(default_factory=threading.Event)

    def saved(self, paths: Iterable[Path]) -> None:
        """Files were saved; may be called from any thread."""
        self._saved.put(frozenset(paths))

    def stop(self) -> None:
        """End after what is being done."""
        self._stopping.set()
        self._saved.put(None)
        self._analyst.close()

    def follow(self) -> None:
        """Render what is not there or not fresh, then everything that is saved."""
        try:
            self._try(self._begin)
            while not self._stopping.is_set():
                paths = self._saved.get()
                if paths is None:
                    break
                self._try(partial(self._bring_up_to_date, paths))
        finally:
            self._pandoc.close()
            self._analyst.close()

    def _try(self, step: Callable[[], None]) -> None:
        """Whatever goes wrong is told, and the next save may mend it."""
        try:
            step()
        except Exception as error:
            self._failed(error)

    @property
    def _newest(self) -> Served:
        return self.editions[max(self.editions)]

    def _begin(self) -> None:
        self._pandoc.start()
        self._whole(self._newest)
        for served in self.editions.values():
            if served.project.edition_file.is_file() and not served.project.site.is_dir():
                self._whole(served)
        if self._stopping.is_set():
            return
        self._analyst.begin(self._newest.project)
        if self._quick is not None:
            warm_up(self._quick.book, self._pandoc)
        # The first figure that is drawn should not wait for the libraries that draw it.
        warm_up_all()

    def _bring_up_to_date(self, paths: frozenset[Path]) -> None:
        for served in self.editions.values():
            if not served.project.edition_file.is_file():
                continue
            changes = changes_in(served.project, paths)
            if changes.program:
                self.news.working(NEW_PROGRAM)
            if not changes or (served is not self._newest and not changes.chapters):
                continue
            if not changes.rest and served is self._newest and not self._show(changes.chapters):
                continue
            if not changes.rest and (later := self._saved_meanwhile()):
                self._bring_up_to_date(paths | later)
                return
            if changes.results and not self._analysed(served):
                continue
            self._whole(served)

    def _saved_meanwhile(self) -> frozenset[Path]:
        """What is saved in the quiet time, so that a writer's next page is not kept waiting."""
        try:
            return self._saved.get(timeout=_QUIET) or frozenset()
        except Empty:
            return frozenset()

    def _show(self, chapters: Iterable[str]) -> bool:
        """Show the chapters' own pages; false when they have a problem, which is then told."""
        if self._quick is None:
            return True
        try:
            for file in chapters:
                page = self._quick.page(file, self._pandoc)
                if page is not None and self._newest.pages().get(page[0]) != page[1]:
                    self._newest.newer[page[0]] = page[1]
                    self.news.changed(self._newest.project.year, [page[0]])
        except Exception as error:
            return self._failed(error)
        self.news.problem(None)
        return True

    def _analysed(self, served: Served) -> bool:
        """Compute the results, and show them first on the pages that are open."""
        self.news.working(WORKING)
        found = self._analyst.analyse(served.project)
        if self._stopping.is_set():
            return False
        if isinstance(found, Problem):
            return self._stopped_by(found)
        remember(found)
        if self._quick is None or served is not self._newest:
            return True
        self._quick = self._quick.with_numbers(found)
        return self._show(self._quick.files_of(self.news.open_pages(served.project.year)))

    def _whole(self, served: Served) -> bool:
        """Render the edition's site; what was shown stays until it is there."""
        self.news.working(WORKING)
        before = _hashes(served)
        try:
            render(served.project, ("html",), pandoc=self._pandoc, search=False)
            served.newer.clear()
            if served is self._newest:
                self._quick = QuickPages.after_render(served.project)
        except Exception as error:
            return self._failed(error)
        finally:
            self.news.working("")
        after = _hashes(served)
        self.news.problem(None)
        if changed := sorted(name for name in after if after[name] != before.get(name)):
            self.news.changed(served.project.year, changed)
        # After the pages, which nobody should wait for; until then the search finds what was there before.
        served.search = begin_index(served.project.site, served.project.cache / "search").finish()
        return True

    def _failed(self, error: Exception) -> bool:
        if isinstance(error, PandocError):
            self._pandoc.close()
        return self._stopped_by(problem_of(error))

    def _stopped_by(self, problem: Problem) -> bool:
        self.news.working("")
        self.news.problem(problem.seen_from(self._newest.project.root))
        return False


def _hashes(served: Served) -> dict[str, str]:
    """What every page is now, and the files that all pages share."""
    assets = (served.project.site / "assets").glob("book.*")
    shared = hashlib.sha256(b"".join(file.read_bytes() for file in sorted(assets))).digest()
    return {
        name: hashlib.sha256(shared + content).hexdigest()
        for name, content in served.pages().items()
    }

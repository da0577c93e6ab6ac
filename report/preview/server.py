"""The preview's server: a free port of this machine, watched folders, a clean stop."""

import asyncio
import signal
import socket
import sys
import threading
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import uvicorn
from watchfiles import awatch

from report.finding import CouldNotRun
from report.preview.app import preview_app
from report.preview.changes import watched_folders
from report.preview.extension import extensions
from report.preview.follower import Follower
from report.preview.listeners import Listeners
from report.preview.problem import Problem
from report.preview.served import Served
from report.preview.state import State
from report.project import Project, editions_in

PREFERRED_PORT = 8324
# In milliseconds: a save is told after the first quiet step.
_DEBOUNCE, _STEP = 50, 10
_GRACE = 1.0


def editions_of(root: Path) -> dict[int, Served]:
    """Every year that has an edition, or a finished build from before."""
    built = {int(f.parent.name) for f in (root / "build").glob("[12][0-9][0-9][0-9]/site")}
    years = sorted({*editions_in(root), *built})
    return {year: Served(Project(root, year)) for year in years}


def serve(root: Path, host: str, port: int | None) -> None:
    """Serve until the process is told to stop. Raises CouldNotRun where the port is taken."""
    editions = editions_of(root)
    listening = listen(host, port)
    with closing(listening):
        address, bound = listening.getsockname()[:2]
        shown = f"[{address}]" if ":" in address else address
        words = f"Preview: http://{shown}:{bound}/  (Ctrl-C stops it)"
        names = tuple(dict.fromkeys((host, "127.0.0.1", "localhost", "[::1]")))
        listeners, state = Listeners(), State()
        news = _Told(listeners, state)
        follower = Follower(editions, news)
        app = preview_app(
            editions,
            state,
            listeners,
            extensions({year: served.project for year, served in editions.items()}),
            names,
            lambda _: _following(root, follower, news, words),
        )
        config = uvicorn.Config(
            app, log_level="warning", lifespan="on", timeout_graceful_shutdown=1
        )
        _Server(config, listeners).run(sockets=[listening])


def listen(host: str, port: int | None) -> socket.socket:
    """A socket on the port that was asked for; otherwise on the usual one, or any that is free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    wanted = (port,) if port is not None else (PREFERRED_PORT, 0)
    for number in wanted:
        found = socket.socket(family)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((host, number))
            found.listen()
        except OSError as error:
            found.close()
            failed = error
        else:
            return found
    raise CouldNotRun(
        f"port {wanted[0]} of {host!r} cannot be used ({failed.strerror}); leave --port out to get a "
        "free one"
    )


class _Server(uvicorn.Server):
    """Stops at the first Ctrl-C or SIGTERM, with every stream ended, and leaves no trace of it."""

    def __init__(self, config: uvicorn.Config, listeners: Listeners) -> None:
        super().__init__(config)
        self._listeners = listeners

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        asked = (signal.SIGINT, signal.SIGTERM)
        before = {sign: signal.signal(sign, self.handle_exit) for sign in asked}
        try:
            yield
        finally:
            for sign, handler in before.items():
                signal.signal(sign, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.should_exit = True
        self._listeners.stop()


@dataclass
class _Told:
    """Brings news from the follower's thread to the server's loop."""

    listeners: Listeners
    state: State
    loop: asyncio.AbstractEventLoop | None = None

    def changed(self, edition: int, pages: Iterable[str]) -> None:
        self._tell("changed", {"edition": edition, "pages": list(pages)})

    def problem(self, problem: Problem | None) -> None:
        if problem != self.state.problem:
            self.state.problem = problem
            self._tell("problem", problem.to_plain() if problem else None)
            for place in problem.places if problem else ():
                print(f"{place.place}: {place.rule}: {place.text}".strip(": "), file=sys.stderr)

    def working(self, words: str) -> None:
        self.state.working = words
        self._tell("working", words)

    def open_pages(self, edition: int) -> Iterable[str]:
        folder = f"/{edition}/"
        names = (page.removeprefix(folder) for page in self.listeners.pages() if folder in page)
        return [name or "index.html" for name in names]

    def _tell(self, event: str, data: object) -> None:
        if self.loop is not None and not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self.listeners.tell, event, data)


@asynccontextmanager
async def _following(
    root: Path, follower: Follower, news: _Told, words: str
) -> AsyncIterator[None]:
    """Say the words, then watch and follow for as long as the server runs.

    Whoever knows the address may stop the server, so it is said when that is possible.
    """
    print(words, flush=True)
    news.loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    watching = [
        asyncio.create_task(_watch(follower, stop, watched_folders(root), recursive=True)),
        asyncio.create_task(_watch(follower, stop, (root,), recursive=False)),
    ]
    # What it makes is put in place whole or not at all, so it may be left in the middle of a render.
    thread = threading.Thread(target=follower.follow, name="follower", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        follower.stop()
        await asyncio.gather(*watching)
        await asyncio.to_thread(thread.join, _GRACE)


async def _watch(
    follower: Follower, stop: asyncio.Event, folders: tuple[Path, ...], *, recursive: bool
) -> None:
    async for changes in awatch(
        *folders,
        stop_event=stop,
        recursive=recursive,
        debounce=_DEBOUNCE,
        step=_STEP,
        rust_timeout=500,
        raise_interrupt=False,
    ):
        follower.saved(Path(path) for _, path in changes)

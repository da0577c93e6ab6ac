"""Listeners: the pages that are open in browsers, and what they are told as it happens.

Server-sent events need no library in the browser and come back by themselves after a break.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

_QUIET = 15.0
_WAITING = 64


@dataclass
class Listeners:
    """Everyone who listens, each with its page; told from the server's own loop alone."""

    _queues: dict[asyncio.Queue[str | None], str] = field(default_factory=dict)

    def pages(self) -> tuple[str, ...]:
        """The addresses of the pages that are open; may be called from any thread."""
        return tuple(dict.fromkeys(list(self._queues.values())))

    def tell(self, event: str, data: Any) -> None:
        """Send an event to every open page; one that no longer reads misses it."""
        message = f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
        for queue in self._queues:
            if not queue.full():
                queue.put_nowait(message)

    def stop(self) -> None:
        """End every stream, so that the server can stop."""
        for queue in self._queues:
            while queue.full():
                queue.get_nowait()
            queue.put_nowait(None)

    async def stream(self, *first: tuple[str, Any], page: str = "") -> AsyncIterator[str]:
        """The events for the page with this address, beginning with how things stand."""
        queue: asyncio.Queue[str | None] = asyncio.Queue(_WAITING)
        self._queues[queue] = page
        try:
            yield "retry: 500\n\n"
            for event, data in first:
                yield f"event: {event}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
            while True:
                try:
                    message = await asyncio.wait_for(queue.get(), _QUIET)
                except TimeoutError:
                    message = ": still here\n\n"
                if message is None:
                    return
                yield message
        finally:
            self._queues.pop(queue, None)

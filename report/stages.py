"""The stages of a render, timed, and shown while they run."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol


class Display(Protocol):
    """Whatever shows how far a render has come."""

    def begin(self, stage: str) -> None:
        """A stage starts."""

    def end(self, stage: str, seconds: float) -> None:
        """It has ended."""


class Silent:
    """Shows nothing: for tests and for programs that render."""

    def begin(self, stage: str) -> None:
        """Nothing."""

    def end(self, stage: str, seconds: float) -> None:
        """Nothing."""


@dataclass
class Stages:
    """The stages that have run, with their seconds, in order."""

    display: Display = field(default_factory=Silent)
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Run a stage under its name."""
        self.display.begin(name)
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = time.perf_counter() - start
            self.display.end(name, self.seconds[name])

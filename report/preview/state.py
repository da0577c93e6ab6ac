"""The state of the preview: which version is shown, and what is wrong with the newest text, if anything."""

from dataclasses import dataclass
from typing import Any

from report.preview.problem import Problem


@dataclass
class State:
    """`working` names what is being made; a problem stands until something newer is right."""

    problem: Problem | None = None
    working: str = ""

    def now(self) -> tuple[tuple[str, Any], ...]:
        """The events that a page is told when it begins to listen."""
        said = self.problem.to_plain() if self.problem else None
        return (("problem", said), ("working", self.working))

"""A warm worker: a process that keeps pandoc running between renders of one project."""

from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from report.engine.embedded import Pandoc
from report.project import Project
from report.render import Rendered, render


@dataclass(frozen=True)
class Worker:
    """Renders the same project again and again; everything is checked as in any render."""

    project: Project
    _pandoc: Pandoc = field(default_factory=Pandoc)

    @classmethod
    def at(cls, folder: Path) -> Self:
        """A worker for the newest edition of the project in `folder`."""
        return cls(Project.find(folder))

    def render_html(self) -> Rendered:
        """Bring the site up to date; its search is left to a render of the command."""
        return render(self.project, ("html",), pandoc=self._pandoc, search=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pandoc.close()

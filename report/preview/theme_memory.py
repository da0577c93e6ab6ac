"""The memory of an analysis: every theme's last run, so that a saved answer costs the themes that asked for it.

A theme is run again when its own code is another, or an answer that it asked for. What all themes stand
on (codebook, forms, ledger) makes the memory forget; code that all stand on needs another process.
"""

import importlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from report.project import Project
from report.snapshot import (
    Snapshot,
    digest,
    edition_told,
    input_files,
    put_together,
    snapshot_key,
    theme_names,
)
from report.theme_results import ThemeRun, theme_runs

if TYPE_CHECKING:
    from analysis.survey import Survey

_THEMES = "analysis/themes/"
_REFERENCE = "data/reference/"
# What the survey itself compares, or what is read anew each time the results are put together.
_FOLLOWED = re.compile(
    r"data/\d{4}/(answers\.csv|corrections\.csv|accepted\.yml|disclosure\.yml|edition\.yml|coding/.*)"
)
_OTHER_THEME = re.compile(r"\banalysis\.themes\.(\w+)")


def program_digest(project: Project) -> str:
    """The hash of what a running process cannot take in anew: shared code, and reference data."""
    return digest(project.root, (f for f in input_files(project) if _is_program(project, f)))


@dataclass
class ThemeMemory:
    """The runs of one edition's themes, and the survey that they were run on."""

    project: Project
    _ground: str = ""
    _code: dict[str, str] = field(default_factory=dict)
    _runs: dict[str, ThemeRun] = field(default_factory=dict)
    _survey: "Survey | None" = None

    def snapshot(self) -> Snapshot:
        """The project's results as it stands; raises as an analysis does, and then remembers as before."""
        from analysis.survey import Survey
        from report.next_edition.decisions import require_decided

        project = self.project
        themes = theme_names(project)
        key = snapshot_key(project, themes)
        require_decided(project.root, project.year)
        ground = digest(project.root, (f for f in input_files(project) if self._is_ground(f)))
        code = {name: _code_of(project, name) for name in themes}
        survey = Survey.read(project.root, project.year)
        kept = self._unchanged(code, survey) if ground == self._ground else set()
        stale = [name for name in themes if name not in kept]
        _import_anew(name for name in stale if self._code.get(name) != code[name])
        runs = self._runs | dict(zip(stale, theme_runs(stale, survey), strict=True))
        self._ground, self._code, self._runs, self._survey = ground, code, runs, survey
        results = put_together(survey, [runs[name].results for name in themes])
        return Snapshot(key, edition_told(project), results)

    def _unchanged(self, code: Mapping[str, str], survey: "Survey") -> set[str]:
        """The themes whose last run is as good as a new one."""
        if self._survey is None:
            return set()
        differing = survey.differs_from(self._survey)
        return {
            name
            for name, run in self._runs.items()
            if self._code[name] == code.get(name) and run.asked.isdisjoint(differing)
        }

    def _is_ground(self, file: Path) -> bool:
        name = self.project.relative(file)
        return not (_FOLLOWED.fullmatch(name) or name.startswith(_THEMES))


def _is_program(project: Project, file: Path) -> bool:
    name = project.relative(file)
    return name.startswith(_REFERENCE) or (
        name.startswith("analysis/") and not name.startswith(_THEMES)
    )


def _code_of(project: Project, theme: str) -> str:
    """The hash of the theme's module and of the themes that it takes something from."""
    return digest(project.root, sorted(_modules(project, theme, set())))


def _modules(project: Project, theme: str, seen: set[str]) -> Iterator[Path]:
    file = project.root / _THEMES / f"{theme}.py"
    if theme in seen or not file.is_file():
        return
    seen.add(theme)
    yield file
    for other in _OTHER_THEME.findall(file.read_text("utf-8")):
        yield from _modules(project, other, seen)


def _import_anew(themes: Iterable[str]) -> None:
    """Let the next import of these themes, and of what they take from others, read their files."""
    if any(f"analysis.themes.{name}" in sys.modules for name in themes):
        for name in [name for name in sys.modules if name.startswith("analysis.themes.")]:
            del sys.modules[name]
        importlib.invalidate_caches()

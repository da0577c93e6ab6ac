"""The snapshot: the results of the analysis, kept under the hash of everything they came from.

While data and analysis stay as they are, a render reads one JSON file and imports neither pandas
nor any theme. Freshness is decided by contents, never by file times, so a stale result is
impossible: another byte in an answer or a line of analysis is another name.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.results import Results, ThemeResults
from report.chapters.order import read_order
from report.ends_with_parent import end_with_parent
from report.kept import keep_sealed, sealed
from report.project import Project
from report.theme_results import theme_runs
from report.tools import version_of

if TYPE_CHECKING:
    from analysis.survey import Survey

# What the numbers depend on outside the project: another version is another result.
_LIBRARIES = (
    *("pandas", "numpy", "scipy", "statsmodels", "pydantic", "pyyaml"),
    *("krippendorff", "phonenumbers", "python-stdnum"),
)


@dataclass(frozen=True)
class Snapshot:
    """The edition's description and results, and the hash of their inputs."""

    key: str
    edition: Mapping[str, Any]
    results: Results


def input_files(project: Project) -> Iterator[Path]:
    """Every file that the results depend on, in a fixed order."""
    years = [str(year) for year in range(2007, project.year + 1)]
    data = project.root / "data"
    folders = [data / "reference", data / "published", *(data / year for year in years)]
    yield from sorted(file for file in data.glob("*.yml"))
    for folder in (*folders, project.root / "analysis"):
        yield from sorted(f for f in folder.rglob("*") if f.suffix in (".csv", ".yml", ".py"))


def digest(root: Path, files: Iterable[Path], *extra: str) -> str:
    """SHA-256 over the names and contents of files, and over texts that matter as much."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.relative_to(root).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(file.read_bytes()).digest())
    for text in extra:
        total.update(text.encode() + b"\0")
    return total.hexdigest()


def take_snapshot(project: Project) -> Snapshot:
    """The results for the project as it stands, from the cache or by running the analysis.

    Raises:
        ReportIsWrong: decisions are open, so that there is nothing to analyse.
    """
    themes = theme_names(project)
    key = snapshot_key(project, themes)
    cached = _file(project, key)
    kept = _kept(key, cached)
    if kept is not None:
        return kept
    from report.next_edition.decisions import require_decided

    # What is in the cache was decided when it was computed; only what is new is looked into.
    require_decided(project.root, project.year)
    _compute_beside(project, themes, key)
    if not cached.is_file():
        _compute(project, themes, key)
    return _load(key, cached)


def remember(snapshot: Snapshot) -> None:
    """Let this process take the snapshot without reading it from a file; the last two are remembered."""
    _remembered.pop(snapshot.key, None)
    _remembered[snapshot.key] = snapshot
    for old in list(_remembered)[:-2]:
        del _remembered[old]


def is_kept(project: Project, key: str) -> bool:
    """Whether the project's cache has the snapshot."""
    return _file(project, key).is_file()


def keep_snapshot(project: Project, snapshot: Snapshot) -> None:
    """Keep the snapshot in the project's cache."""
    plain = {"edition": snapshot.edition, "results": snapshot.results.to_plain()}
    keep_sealed(_file(project, snapshot.key), json.dumps(plain, ensure_ascii=False).encode())


def snapshot_key(project: Project, themes: Sequence[str]) -> str:
    """The hash of everything that the results of these themes depend on."""
    libraries = [f"{name} {version_of(name)}" for name in _LIBRARIES]
    # The edition is kept with the results, so what reads it is an input too; pydantic is not imported.
    reader = Path(__file__).with_name("edition.py").read_text(encoding="utf-8")
    extra = (*themes, *libraries, sys.version, str(project.year), reader)
    return digest(project.root, input_files(project), *extra)


def _file(project: Project, key: str) -> Path:
    return project.cache / "results" / f"{key}.json"


def _compute(project: Project, themes: Sequence[str], key: str) -> None:
    """Run the analysis and keep what it found."""
    keep_snapshot(project, Snapshot(key, edition_told(project), analyse(project, themes)))


def edition_told(project: Project) -> Mapping[str, Any]:
    """What the edition says of itself, as chapters may print it."""
    from report.edition import read_edition

    edition = read_edition(project.edition_file, project.relative(project.edition_file))
    return edition.model_dump(mode="json") | {"division": _division(project)}


def _division(project: Project) -> int:
    """The municipal division in which the edition's areas are shown, by its first year."""
    from analysis.codebook import codebook_for
    from analysis.survey.division_kept import division_kept

    return division_kept(project.root, codebook_for(project.root, project.year), project.year)


def _compute_beside(project: Project, themes: Sequence[str], key: str) -> None:
    """Run the analysis in a child, and import meanwhile what will draw its results.

    A child that fails leaves nothing behind; the analysis is then run here, where its errors are told.
    """
    if "fork" not in get_all_start_methods():
        return
    child = get_context("fork").Process(target=_compute_quietly, args=(project, themes, key))
    child.start()
    from report.exhibits.draw import warm_up_all

    warm_up_all()
    child.join()


def _compute_quietly(project: Project, themes: Sequence[str], key: str) -> None:
    end_with_parent()
    with suppress(BaseException):
        _compute(project, themes, key)


def theme_names(project: Project) -> tuple[str, ...]:
    """The chapters that have a module in `analysis/themes/`, in the order of the book.

    `fte-areas.qmd` has `fte_areas.py`.
    """
    files = read_order(project.root, project.quarto_yml).files
    names = (Path(file).stem.replace("-", "_") for file in files)
    themes = project.root / "analysis" / "themes"
    return tuple(name for name in names if (themes / f"{name}.py").is_file())


def analyse(project: Project, themes: Sequence[str]) -> Results:
    """Read the survey, run every theme, and take away what may not be published."""
    from analysis.survey import Survey

    survey = Survey.read(project.root, project.year)
    return put_together(survey, [run.results for run in theme_runs(themes, survey)])


def put_together(survey: "Survey", themes: Iterable[ThemeResults]) -> Results:
    """What the themes found, without what was not asked and what may not be published."""
    from analysis import added_questions
    from analysis.absence import absence
    from analysis.coding.quotations import cleared_texts
    from analysis.disclosure.withholding import without_withheld
    from analysis.fitting import fitted
    from analysis.questionnaire import questionnaire

    found = [*themes, added_questions.results(survey)]
    questions = questionnaire(survey.root, survey.edition)
    quotations = cleared_texts(survey.quotations)
    results = Results.collect(fitted(found, partial(absence, survey)), questions, quotations)
    return without_withheld(survey, survey.disclosure, results)


def _kept(key: str, file: Path) -> Snapshot | None:
    """What the cache holds, or nothing when it is missing or was cut off."""
    try:
        return _load(key, file)
    except (OSError, ValueError, KeyError, TypeError):
        file.unlink(missing_ok=True)
        return None


# A key says all that its snapshot came from, so once read it is as good as new.
_remembered: dict[str, Snapshot] = {}


def _load(key: str, file: Path) -> Snapshot:
    """The snapshot in a cached file. Raises what a missing or damaged file raises."""
    if key not in _remembered:
        content = sealed(file)
        if content is None:
            raise FileNotFoundError(file)
        plain = json.loads(content)
        remember(Snapshot(key, plain["edition"], Results.from_plain(plain["results"])))
    return _remembered[key]

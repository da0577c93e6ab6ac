"""Exhibits drawn once: kept by what they are made of, and drawn anew only when that changes.

The key of an exhibit is the hash of its description, the facts it shows, the source of the modules
that draw it, and the versions of the libraries they use; never a time. When everything is there
already, no drawing library is imported.
"""

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path

from analysis.exhibit import Figure, Table
from analysis.fact import Fact
from analysis.results import facts_of
from report.ends_with_parent import end_with_parent
from report.exhibits.alt_text import alt_text
from report.exhibits.content import ExhibitError, require_content
from report.exhibits.key import exhibit_key
from report.kept import keep_sealed, sealed

Exhibit = Table | Figure
Parts = dict[str, str]

# A second process pays for its start only from this many figures on.
_WORTH_SHARING = 8


@dataclass(frozen=True)
class ExhibitFiles:
    """The files of the exhibits by exhibit id, and how many had to be drawn."""

    figures: Mapping[str, Path]
    tables_html: Mapping[str, Path]
    tables_typst: Mapping[str, Path]
    alt_texts: Mapping[str, str]
    drawn: int
    cached: int


def draw_all(
    tables: Sequence[Table],
    figures: Sequence[Figure],
    facts: Mapping[str, Fact],
    cache_dir: Path,
    out_dir: Path,
    processes: int = 2,
    *,
    narrow: bool = False,
) -> ExhibitFiles:
    """Write `figures/fig-<id>.svg`, `tables/tbl-<id>.html` and `tables/tbl-<id>.typ` to `out_dir`.

    With `narrow`, the figures are drawn for a phone: `figures/fig-<id>.narrow.svg`.

    What `cache_dir` does not hold is drawn, in up to `processes` processes, and kept there.
    Raises ExhibitError when an exhibit cannot be drawn as described.
    """
    exhibits: list[Exhibit] = [*tables, *figures]
    _require_all(exhibits, facts)
    suffix = "-narrow" if narrow else ""
    keys = [exhibit_key(exhibit, facts) + suffix for exhibit in exhibits]
    parts = [_kept(cache_dir / key) for key in keys]
    missing = [i for i, found in enumerate(parts) if found is None]
    made = _draw([exhibits[i] for i in missing], facts, processes, narrow=narrow)
    for i, new in zip(missing, made, strict=True):
        keep_sealed(cache_dir / keys[i], json.dumps(new, ensure_ascii=False).encode())
        parts[i] = new
    written = {
        (exhibit.id, suffix): _write(out_dir / _name(exhibit, suffix), text)
        for exhibit, found in zip(exhibits, parts, strict=True)
        for suffix, text in (found or {}).items()
    }
    return ExhibitFiles(
        figures={
            figure.id: written[figure.id, "narrow.svg" if narrow else "svg"] for figure in figures
        },
        tables_html={table.id: written[table.id, "html"] for table in tables},
        tables_typst={table.id: written[table.id, "typ"] for table in tables},
        alt_texts={figure.id: alt_text(figure, facts) for figure in figures},
        drawn=len(missing),
        cached=len(exhibits) - len(missing),
    )


def _require_all(exhibits: Sequence[Exhibit], facts: Mapping[str, Fact]) -> None:
    findings: list[str] = []
    for exhibit in exhibits:
        try:
            require_content(exhibit, facts)
        except ExhibitError as error:
            findings += error.findings
    if findings:
        raise ExhibitError(findings)


def _draw(
    exhibits: Sequence[Exhibit], facts: Mapping[str, Fact], processes: int, *, narrow: bool
) -> list[Parts]:
    """Draw the exhibits, in their order; heavy imports happen once, before the work is shared."""
    if not exhibits:
        return []
    from report.exhibits.draw import warm_up

    warm_up(exhibits)
    shown = [{name: facts[name] for name in facts_of(exhibit)} for exhibit in exhibits]
    attempt = partial(_attempt, narrow=narrow)
    if processes < 2 or len(exhibits) < _WORTH_SHARING or "fork" not in get_all_start_methods():
        answers = list(map(attempt, exhibits, shown))
    else:
        share = -(-len(exhibits) // (4 * processes))
        with ProcessPoolExecutor(processes, get_context("fork"), end_with_parent) as pool:
            answers = list(pool.map(attempt, exhibits, shown, chunksize=share))
    findings = [text for answer in answers if isinstance(answer, tuple) for text in answer]
    if findings:
        raise ExhibitError(findings)
    return [answer for answer in answers if isinstance(answer, dict)]


def _attempt(
    exhibit: Exhibit, facts: Mapping[str, Fact], *, narrow: bool
) -> Parts | tuple[str, ...]:
    """The exhibit's parts, or why there are none; all such reasons are shown together."""
    from report.exhibits.draw import draw_exhibit

    try:
        return draw_exhibit(exhibit, facts, narrow=narrow)
    except ExhibitError as error:
        return error.findings


def _name(exhibit: Exhibit, suffix: str) -> str:
    if isinstance(exhibit, Table):
        return f"tables/tbl-{exhibit.id}.{suffix}"
    return f"figures/fig-{exhibit.id}.{suffix}"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _kept(entry: Path) -> Parts | None:
    """What the cache holds under the key, unless it is missing or damaged."""
    content = sealed(entry)
    if content is None:
        return None
    parts: Parts = json.loads(content)
    return parts

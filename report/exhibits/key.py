"""The key of an exhibit in the cache: a hash of everything that its drawing depends on."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from analysis.exhibit import Figure, Table, exhibit_to_json
from analysis.fact import Fact
from analysis.results import facts_of
from report.exhibits.content import require_content
from report.tools import version_of

_ROOT = Path(__file__).parents[2]
_NUMBERS = (
    *("analysis/rounding.py", "analysis/digits.py", "analysis/fact.py"),
    *("report/wording/number.py", "report/wording/language.py"),
)
_SIGNS = "analysis/unit_table.py"
_TABLE = ("draw", "table", "heading", "grid", "grid_reader", "html_table", "typst_table")
_FIGURE = ("draw", "figure", "plot", "canvas", "legend", "palette", "typeface", "svg")
_FORM = {
    "bars": ("forms/rows",),
    "grouped_bars": ("forms/rows",),
    "stacked_bars": ("forms/rows", "forms/segments", "spread"),
    "diverging": ("forms/rows", "forms/segments", "spread"),
    "dots": ("forms/rows", "ticks"),
    "dumbbell": ("forms/rows", "spread"),
    "line": ("forms/ends", "forms/runs", "spread", "ticks"),
    "slope": ("forms/ends", "forms/runs", "spread"),
    "tiles": ("steps",),
    "multiples": (
        *("forms/panels", "forms/panel_lines", "forms/panel_bars", "forms/runs"),
        *("spread", "ticks"),
    ),
}
_FONTS = ("templates/fonts/rapport-sans.ttf", "templates/fonts/rapport-sans-semibold.ttf")


@dataclass(frozen=True)
class _Same:
    """An exhibit and facts, compared by what they are and not by what they say."""

    exhibit: Table | Figure
    facts: Mapping[str, Fact]

    def __hash__(self) -> int:
        return hash((id(self.exhibit), id(self.facts)))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Same) and self.exhibit is other.exhibit and self.facts is other.facts
        )


def exhibit_key(exhibit: Table | Figure, facts: Mapping[str, Fact]) -> str:
    """The key; equal for equal descriptions, facts, sources, fonts and library versions.

    A render asks for it at every step, so that of the same objects is kept. Raises ExhibitError when
    a fact is missing.
    """
    return _key(_Same(exhibit, facts))


@lru_cache(maxsize=1024)
def _key(shown: _Same) -> str:
    exhibit, facts = shown.exhibit, shown.facts
    require_content(exhibit, facts)
    is_table = isinstance(exhibit, Table)
    made_of = {
        "exhibit": exhibit_to_json(exhibit),
        "facts": [facts[shown].to_json() for shown in dict.fromkeys(facts_of(exhibit))],
        "sources": [_hash(path) for path in sources(exhibit)],
        "libraries": _versions(
            ("great-tables", "pandas") if is_table else ("matplotlib", "seaborn", "numpy", "pandas")
        ),
    }
    text = json.dumps(made_of, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode()).hexdigest()


def sources(exhibit: Table | Figure) -> tuple[str, ...]:
    """The files, by their path in the project, whose content decides how the exhibit looks."""
    if isinstance(exhibit, Table):
        return (*_NUMBERS, _SIGNS, *_modules(_TABLE))
    form = (f"forms/{exhibit.form}", *_FORM[exhibit.form])
    return (*_NUMBERS, _SIGNS, *_modules(_FIGURE), *_modules(form), *_FONTS)


def _modules(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"report/exhibits/{name}.py" for name in names)


@lru_cache
def _hash(path: str) -> str:
    return sha256((_ROOT / path).read_bytes()).hexdigest()


@lru_cache
def _versions(libraries: tuple[str, ...]) -> list[str]:
    return [f"{library} {version_of(library)}" for library in libraries]

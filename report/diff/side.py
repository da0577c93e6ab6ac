"""One side of a comparison: a report's facts, its contents, and the hashes of what it was made from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.fact import CHANGES, Fact
from analysis.text_file import read_text
from report.diff.contents import Contents, contents_from_json
from report.finding import CouldNotRun
from report.reconcile.earlier import fact_of

_REMEDY = "give the folder of a render, as build/2023, a git revision, or a year"


@dataclass(frozen=True)
class PrintedFact:
    """A fact with its number as that report printed it, with its sign and without."""

    fact: Fact
    printed: str
    signed: str

    @property
    def shown(self) -> str:
        """The number as a comparison shows it: a change has its sign."""
        return self.signed if self.fact.kind in CHANGES else self.printed


@dataclass(frozen=True, kw_only=True)
class Side:
    """A report under a name for the reader (`label`) and for file names (`slug`).

    `contents` is None where a report was made before contents were recorded, or where only the year's
    numbers are known. `site` is where its finished pages stand, if anywhere.
    """

    label: str
    slug: str
    year: int
    facts: Mapping[str, PrintedFact]
    contents: Contents | None = None
    inputs: Mapping[str, str] = field(default_factory=dict)
    tools: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    notice: str = ""
    site: Path | None = None


def read_side(folder: Path, *, label: str, slug: str) -> Side:
    """The report whose records are in `folder`.

    Raises:
        CouldNotRun: the folder holds no records of a render, or damaged ones.
    """
    entries = _json(folder / "facts.json", label)
    manifest = _json(folder / "manifest.json", label)
    said = folder / "contents.json"
    try:
        facts = [
            PrintedFact(fact_of(entry), entry["printed"], entry["printed_signed"])
            for entry in entries
        ]
        contents = contents_from_json(_json(said, label)) if said.is_file() else None
        side = Side(
            label=label,
            slug=slug,
            year=manifest["edition"],
            facts={one.fact.id: one for one in facts},
            contents=contents,
            inputs=manifest["inputs"],
            tools=manifest["tools"],
            title=manifest["title"],
            notice=manifest["notice"],
            site=folder / "site" if (folder / "site").is_dir() else None,
        )
    except (KeyError, TypeError, AttributeError, ValueError, ArithmeticError) as error:
        raise CouldNotRun(
            f"{label}: the records of the render are damaged ({error!r}); {_REMEDY}"
        ) from None
    if len(side.facts) < len(facts):
        ids = [one.fact.id for one in facts]
        twice = next(id for id in ids if ids.count(id) > 1)
        raise CouldNotRun(f"{label}: facts.json has {twice!r} twice; render that report again")
    return side


def _json(file: Path, label: str) -> Any:
    if not file.is_file():
        raise CouldNotRun(f"{label}: there is no {file.name} in it; {_REMEDY}")
    try:
        return json.loads(read_text(file, str(file)))
    except ValueError as error:
        raise CouldNotRun(f"{file}: not JSON ({error}); render that report again") from None

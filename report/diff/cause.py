"""Why a number is another: the inputs that differ and can reach it.

An answer or a correction reaches a number through the columns and years that it was computed from, and
only where the unit belongs to the number's group. A definition is seen on the number itself. What reaches
everything (code, reference data, libraries) is named only where nothing nearer explains the change.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from analysis.delivery.difference import ChangedCell
from analysis.fact import Fact
from report.diff.changed_answers import ChangedCorrection
from report.diff.fact_changes import FactChange
from report.diff.group_members import Members
from report.diff.input_changes import InputChanges
from report.diff.input_kind import WORDS, Kind

Changed = TypeVar("Changed", ChangedCell, ChangedCorrection)

_YEAR = re.compile(r"\d{4}")
# Full-time equivalents of a silent unit may be some years old.
_CARRIED_AT_MOST = 5
_DEFINED = {
    "definition": "definisjonen",
    "unit": "enheten",
    "base": "basisen",
    "stretch": "den ubrutte delen av serien",
}
_EVERYWHERE: tuple[Kind, ...] = (
    "codebook", "form", "analysis", "coding", "reference", "ledger", "other",
)  # fmt: skip


@dataclass(frozen=True)
class Cause:
    """A cause in words. `kind` is that of the input, `definition`, `tool` or `unknown`."""

    kind: str
    said: str
    cells: tuple[ChangedCell, ...] = ()
    corrections: tuple[ChangedCorrection, ...] = ()

    @property
    def places(self) -> frozenset[tuple[str, str]]:
        """The variable and unit of every answer that was changed or corrected."""
        changed: tuple[ChangedCell | ChangedCorrection, ...] = (*self.cells, *self.corrections)
        return frozenset((one.variable, one.unit) for one in changed)


def causes(change: FactChange, inputs: InputChanges, members: Members) -> tuple[Cause, ...]:
    """The causes of a changed number, the nearest first; never none."""
    near = [
        *_defined(change),
        *_answers(change, inputs, members),
        *_corrections(change, inputs, members),
    ]
    near += _coding(change, inputs)
    near += _function(change, inputs)
    return tuple(near) or tuple(_everywhere(inputs)) or (_unknown(inputs),)


def _facts(change: FactChange) -> Iterator[Fact]:
    return (side.fact for side in (change.before, change.after) if side)


def _defined(change: FactChange) -> Iterator[Cause]:
    if change.before and change.after:
        old, new = change.before.fact, change.after.fact
        for name, word in _DEFINED.items():
            if name in change.fields:
                was, now = getattr(old, name), getattr(new, name)
                yield Cause("definition", f"{word.capitalize()} er «{now}», var «{was}»")
        if old.decimals != new.decimals:
            yield Cause("definition", f"Trykt med {new.decimals} desimaler, før {old.decimals}")


def _years(change: FactChange) -> list[int]:
    """The years of the answers behind the number, with those that may be carried forward into it."""
    years = {int(year) for fact in _facts(change) for year in _YEAR.findall(fact.year)}
    if any(fact.carried_forward for fact in _facts(change)):
        years |= {year - back for year in years for back in range(_CARRIED_AT_MOST + 1)}
    return sorted(years, reverse=True)


def _reaching(
    change: FactChange, year: int, changed: Iterable[Changed], members: Members
) -> tuple[Changed, ...]:
    columns = set(chain.from_iterable(fact.sources for fact in _facts(change)))
    units = members(change.either.fact.group, year)
    return tuple(
        one
        for one in changed
        if (not columns or one.variable in columns) and (units is None or one.unit in units)
    )


def _answers(change: FactChange, inputs: InputChanges, members: Members) -> Iterator[Cause]:
    for year in _years(change):
        cells = _reaching(change, year, inputs.cells.get(year, ()), members)
        if cells:
            units = len({cell.unit for cell in cells})
            who = "1 enhet har" if units == 1 else f"{units} enheter har"
            since = " enn året det sammenliknes med" if inputs.between_years else ""
            yield Cause("answers", f"{who} andre svar i {year}{since}", cells)
    lost = [f for f in inputs.of("answers", "corrections") if f.lost and _of_years(f.path, change)]
    for file in lost:
        yield Cause(
            file.kind, f"{file.path} er en annen; den forrige versjonen er ikke tatt vare på"
        )


def _of_years(path: str, change: FactChange) -> bool:
    return any(f"data/{year}/" in path for year in _years(change))


def _corrections(change: FactChange, inputs: InputChanges, members: Members) -> Iterator[Cause]:
    for year in _years(change):
        found = _reaching(change, year, inputs.corrections.get(year, ()), members)
        if found:
            told = "1 rettelse" if len(found) == 1 else f"{len(found)} rettelser"
            yield Cause(
                "corrections", f"{told} av svar i {year} er ny, endret eller fjernet", (), found
            )


def _coding(change: FactChange, inputs: InputChanges) -> Iterator[Cause]:
    columns = set(chain.from_iterable(fact.sources for fact in _facts(change)))
    for file in inputs.of("coding"):
        name = file.path.rpartition("/")[2].partition(".")[0]
        if name in columns and _of_years(file.path, change):
            yield Cause("coding", f"De åpne svarene er kodet på nytt ({file.path})")


def _function(change: FactChange, inputs: InputChanges) -> Iterator[Cause]:
    """The module that computed the number, where its code is another."""
    modules = {fact.computed_by.rpartition(".")[0] for fact in _facts(change)}
    paths = {f"{module.replace('.', '/')}.py" for module in modules}
    for file in inputs.of("analysis"):
        if file.path in paths:
            yield Cause("analysis", f"Koden som regner tallet, er endret ({file.path})")


def _everywhere(inputs: InputChanges) -> Iterator[Cause]:
    for kind in _EVERYWHERE:
        files = inputs.of(kind)
        if files:
            named = files[0].path + (f" og {len(files) - 1} til" if len(files) > 1 else "")
            yield Cause(kind, f"Endring i {WORDS[kind]} ({named})")
    if inputs.tools:
        told = ", ".join(f"{tool.name} {tool.before} → {tool.after}" for tool in inputs.tools)
        yield Cause("tool", f"Andre versjoner av verktøy: {told}")


def _unknown(inputs: InputChanges) -> Cause:
    if inputs.between_years:
        return Cause("unknown", "Andre svar eller en annen base; se definisjonene")
    if files := inputs.of("code", "template"):
        return Cause(files[0].kind, f"Endring i {WORDS[files[0].kind]} ({files[0].path})")
    return Cause("unknown", "Ukjent: Ingen av inndataene er endret")

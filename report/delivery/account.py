"""The account of a delivery: what was matched, what changes, and what to look at next."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from analysis.delivery import Receipt
from analysis.delivery.difference import Difference
from analysis.delivery.matching import Match

_UNITS_SHOWN, _VARIABLES_SHOWN, _CELLS_SHOWN, _CORRECTIONS_SHOWN = 12, 15, 10, 10


def account(receipt: Receipt, year: int, *, kept: bool, synthetic: bool) -> str:
    """The account as lines of text; `kept` says whether the answers were replaced."""
    return "".join(f"{line}\n" for line in _lines(receipt, year, kept, synthetic))


def _lines(receipt: Receipt, year: int, kept: bool, synthetic: bool) -> Iterator[str]:
    for form in receipt.forms:
        yield f"{Path(form.file).name}: {len(form.rows)} rows, {_matching(form.matches)}"
        recoded = sum(one.count for one in form.recoded)
        if recoded:
            yield f"  {recoded} values recoded; see deliveries/match.csv"
    if receipt.before is None:
        yield f"There were no answers for {year}."
    elif receipt.difference:
        yield f"Against the answers of {year} that stood:"
        yield from _difference(receipt.difference)
    else:
        yield f"Nothing differs from the answers of {year} that stood."
    names = receipt.register.names
    silent = [f"{unit} {names[unit]}" for unit in receipt.silent]
    yield f"{len(names) - len(silent)} of {len(names)} units have answers."
    if silent:
        yield f"  without any: {_some(silent, _UNITS_SHOWN)}"
    if receipt.stale_corrections:
        yield "These corrections no longer fit and will stop the report:"
        yield from (f"  {finding}" for finding in receipt.stale_corrections[:_CORRECTIONS_SHOWN])
        if len(receipt.stale_corrections) > _CORRECTIONS_SHOWN:
            yield f"  … {len(receipt.stale_corrections) - _CORRECTIONS_SHOWN} more"
    if not kept:
        yield "Nothing was written (--dry-run)."
        return
    yield f"Written: data/{year}/answers.csv; the files are kept in data/{year}/deliveries/."
    yield f"Next: report quality --edition {year}"
    if synthetic:
        yield f"data/{year}/edition.yml still says `synthetic: true`; change it if these are real answers."


def _matching(matches: Sequence[Match]) -> str:
    how = Counter(match.how for match in matches)
    said = ", ".join(f"{count} by {name}" for name, count in how.items() if name != "ignored")
    ignored = f"; {how['ignored']} ignored" if how["ignored"] else ""
    return f"{len(matches)} columns ({said}{ignored})"


def _difference(found: Difference) -> Iterator[str]:
    if found.units_added:
        yield f"  {_units(found.units_added)} added: {_some(found.units_added, _UNITS_SHOWN)}"
    if found.units_removed:
        yield f"  {_units(found.units_removed)} removed: {_some(found.units_removed, _UNITS_SHOWN)}"
    kinds = found.by_kind
    counts = ", ".join(f"{kinds[kind]} {kind}" for kind in ("added", "removed", "changed"))
    yield f"  cells of the other units: {counts}"
    variables = found.by_variable.most_common()
    for variable, count in variables[:_VARIABLES_SHOWN]:
        yield f"    {count:>6}  {variable}"
    if len(variables) > _VARIABLES_SHOWN:
        yield f"    … {len(variables) - _VARIABLES_SHOWN} more variables"
    for cell in found.cells[:_CELLS_SHOWN]:
        yield f"    {cell.unit} {cell.variable}: {_shown(cell.before)} → {_shown(cell.after)}"
    if len(found.cells) > _CELLS_SHOWN:
        yield f"    … {len(found.cells) - _CELLS_SHOWN} more cells"


def _units(names: Sequence[str]) -> str:
    return f"{len(names)} unit{'s' if len(names) != 1 else ''}"


def _some(names: Sequence[str], shown: int) -> str:
    more = f" … and {len(names) - shown} more" if len(names) > shown else ""
    return ", ".join(names[:shown]) + more


def _shown(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…") if text else "no answer"

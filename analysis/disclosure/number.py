"""A number as an attacker sees it: what it is a sum of, over which units, and the interval that print leaves.

`facts.json` has every value in full, so a fact is exact. A cell of a unit table is rounded, unless it is a
sum of answers, which have no more decimals than it prints.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from analysis.coding.codings import Codings
from analysis.digits import WITHHELD
from analysis.disclosure.counted import Groups, Units, counted
from analysis.disclosure.quantity import Quantity, Terms, terms
from analysis.fact import Fact
from analysis.reference.recode import recode
from analysis.survey import Survey
from analysis.unit_table import UnitCell, UnitTable

_THEME_PARTS = 4


@dataclass(frozen=True)
class Number:
    """A published number, or a withheld one, which has no ends."""

    name: str
    year: int
    terms: Terms
    units: Units
    low: float = float("-inf")
    high: float = float("inf")

    @property
    def is_published(self) -> bool:
        """Whether print says anything of its value."""
        return self.low > float("-inf") or self.high < float("inf")

    @property
    def counts_units(self) -> bool:
        """Whether it is a number of units; otherwise an amount."""
        return not any(quantity.kind == "amount" for quantity in self.terms)


def numbers(survey: Survey, facts: Iterable[Fact], tables: Iterable[UnitTable]) -> Iterator[Number]:
    """Every fact and every cell of a unit table that is a plain sum over units whom anyone can name."""
    groups = {year: Groups(survey, year) for year in survey.years}
    for fact in facts:
        found = _of_measure(survey, groups, fact) or _of_theme(survey, groups, fact)
        if found:
            yield found
    for table in tables:
        for year in table.years:
            yield from _of_table(survey, table, year)


def cell_name(table: UnitTable, unit: str, year: int) -> str:
    """What a cell of a unit table is called beside the ids of facts."""
    return f"{table.id} {unit} {year}"


def _of_measure(survey: Survey, groups: Mapping[int, Groups], fact: Fact) -> Number | None:
    found = counted(survey, fact)
    if found is None or found.year not in groups:
        return None
    if not found.part and found.measure.statistic in ("share", "rate", "ratio"):
        return None
    summed = terms(found.measure, found.part)
    units = groups[found.year].units(found.group)
    return _number(fact, found.year, summed, units) if summed and units else None


def _of_theme(survey: Survey, groups: Mapping[int, Groups], fact: Fact) -> Number | None:
    """The count of a theme of open answers, or of all of them."""
    parts = fact.id.split(".")
    if parts[0] != "open" or fact.kind != "count" or len(parts) != _THEME_PARTS:
        return None
    _, question, theme, _ = parts
    year = int(fact.year)
    if not _is_theme(survey.codings, question, theme, year):
        return None
    options = () if theme == "answers" else (theme,)
    units = groups[year].units("")
    return _number(fact, year, {Quantity("theme", (question,), options): 1.0}, units or frozenset())


def _is_theme(codings: Codings, question: str, theme: str, year: int) -> bool:
    coding = codings.get((question, year))
    return coding is not None and (theme == "answers" or theme in coding.scheme.labels)


def _number(fact: Fact, year: int, summed: Terms, units: Units) -> Number:
    if fact.suppressed:
        return Number(fact.id, year, summed, units)
    return Number(fact.id, year, summed, units, float(fact.value), float(fact.value))


def _of_table(survey: Survey, table: UnitTable, year: int) -> Iterator[Number]:
    measure = survey.codebook.measure.get(table.id)
    above = terms(measure, "numerator") if measure else None
    if measure is None or above is None:
        return
    ways = recode(survey.root, survey.division(year), table.division)
    column = table.years.index(year)
    for row in table.rows:
        parts = ways.sources.get(row.number, ())
        cell = UnitCell.from_text(row.cells[column])
        if not parts or row.number in ways.unknown or cell.sign not in ("", WITHHELD):
            continue
        number = partial(Number, cell_name(table, row.number, year), year)
        units = frozenset(parts)
        if cell.value is None:
            yield number(above, units)
        elif measure.statistic == "total":
            half = 0.0 if table.decimals else 0.5
            yield number(above, units, float(cell.value) - half, float(cell.value) + half)
        else:
            yield from _of_ratio(number, above, terms(measure, "base") or {}, units, cell, table)


def _of_ratio(
    number: "partial[Number]",
    above: Terms,
    below: Terms,
    units: Units,
    cell: UnitCell,
    table: UnitTable,
) -> Iterator[Number]:
    """A rounded share of an amount: not under its lower end, and not over its upper end, of the whole."""
    half = 0.5 / 10**table.decimals
    share = float(cell.value or 0)
    least, most = (share - half) / 100, (share + half) / 100
    yield number(_less(above, below, least), units, low=0.0)
    yield number(_less(above, below, most), units, high=0.0)


def _less(above: Terms, below: Terms, times: float) -> Terms:
    """`above` less so many times `below`."""
    found = dict(above)
    for quantity, weight in below.items():
        found[quantity] = found.get(quantity, 0.0) - times * weight
    return found

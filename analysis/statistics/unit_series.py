"""Series of single units: a measure of full-time equivalents for every municipality and district.

All years are in one municipal division. A cell without a number has an official sign: `.` where the
unit did not exist or is not known before a split, `..` where it gave nothing and nothing was carried
forward, `:` where the edition's rules of disclosure say that a share would tell of single persons.
Units stand by county and number and are never ranked.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from analysis.codebook import Measure
from analysis.digits import WITHHELD
from analysis.reference.recode import Recode, recode, recoded
from analysis.reference.units import places
from analysis.rounding import round_half_away
from analysis.statistics.breaks import breaks_between
from analysis.statistics.measure import tally
from analysis.statistics.series_start import known_together, start, start_notes
from analysis.statistics.setting import FTE
from analysis.survey import Survey
from analysis.unit_table import UnitCell, UnitRow, UnitTable

NOT_THERE, NOT_GIVEN = ".", ".."
# Full-time equivalents are answered with one decimal; the sum for a country needs none, a unit does.
FTE_DECIMALS = 1


def unit_table(survey: Survey, measure_id: str, *, division: int | None = None) -> UnitTable:
    """The measure of every unit in every year asked, in the edition's division unless given.

    Raises:
        KeyError: the codebook has no such measure.
        ValueError: the measure is neither a total nor a ratio of full-time equivalents.
        DivisionError: no division begins in that year.
    """
    measure = survey.codebook.measure[measure_id]
    if measure.statistic not in ("total", "ratio"):
        raise ValueError(
            f"measure {measure_id!r} is a {measure.statistic}; a table of units is of a total or ratio"
        )
    chosen = survey.division(survey.edition) if division is None else division
    years = survey.years_of(measure)
    by_year = {year: _year(survey, measure, year, chosen) for year in years}
    units = places(survey.root, chosen).sort_index()
    is_total = measure.statistic == "total"
    return UnitTable(
        id=measure.id,
        title=measure.label,
        definition=measure.definition,
        unit=(measure.unit or FTE) if is_total else "prosent",
        decimals=_decimals(measure),
        division=chosen,
        years=years,
        breaks=tuple(
            int(b.before) for b in breaks_between(survey.codebook, [measure], years[0], years[-1])
        ),
        rows=tuple(
            UnitRow(
                number=number,
                name=name,
                county=county,
                cells=tuple(by_year[year].cell(measure, number).to_text() for year in years),
            )
            for number, name, county in zip(
                units.index, units["name"], units["county"], strict=True
            )
        ),
        source="IS-24/8",
        notes=(*_start_notes(survey, by_year), *_disclosure_notes(survey, measure)),
    )


@dataclass(frozen=True)
class _Year:
    """The measure by unit of the chosen division in one year."""

    ways: Recode
    values: Mapping[str, Decimal | None]
    denominators: Mapping[str, Decimal | None]
    carried: frozenset[str]
    least: int

    def cell(self, measure: Measure, unit: str) -> UnitCell:
        if unit in self.ways.unknown or unit not in self.values:
            return UnitCell(None, sign=NOT_THERE)
        value, whole = self.values[unit], self.denominators[unit]
        if value is None or whole is None:
            return UnitCell(None, sign=NOT_GIVEN)
        if measure.statistic == "ratio":
            if whole < self.least or not whole:
                return UnitCell(None, sign=WITHHELD)
            value = value * 100 / whole
        rounded = round_half_away(value, _decimals(measure))
        return UnitCell(rounded, carried=unit in self.carried)


def _year(survey: Survey, measure: Measure, year: int, division: int) -> _Year:
    counted = tally(survey, measure.id, year)
    ways = recode(survey.root, survey.division(year), division)

    def in_division(sums: object) -> Mapping[str, Decimal | None]:
        given = pd.Series(sums, index=counted.units, dtype=object).where(counted.answered, None)
        return {str(unit): value for unit, value in recoded(given, ways).items()}

    values = in_division(counted.sums)
    carried = counted.units[counted.is_carried]
    return _Year(
        ways,
        values,
        in_division(counted.denominators) if measure.denominator else values,
        frozenset(target for unit in carried for target in ways.targets[unit]),
        _least(survey, measure),
    )


def _decimals(measure: Measure) -> int:
    whole = measure.statistic == "total" and not measure.unit
    return max(measure.decimals, FTE_DECIMALS) if whole else measure.decimals


def _start_notes(survey: Survey, by_year: Mapping[int, _Year]) -> tuple[str, ...]:
    """When the series of units start that were not told apart in the first years."""
    unknown: dict[str, dict[int, str]] = defaultdict(dict)
    for year, of_year in by_year.items():
        for unit in sorted(of_year.ways.unknown):
            unknown[unit][year] = known_together(survey.root, of_year.ways, [unit])
    starts = (
        (unit, start(by_year.keys() - unknown[unit], unknown[unit])) for unit in sorted(unknown)
    )
    division = next(iter(by_year.values())).ways.to_division
    names = places(survey.root, division)["name"]
    return start_notes((str(names[unit]), *begun) for unit, begun in starts if begun)


def _least(survey: Survey, measure: Measure) -> int:
    """How many full-time equivalents a share must be of to be published."""
    if measure.statistic != "ratio":
        return 0
    rule = survey.disclosure.too_few_persons(measure, survey.codebook)
    return rule.least if rule else 0


def _disclosure_notes(survey: Survey, measure: Measure) -> tuple[str, ...]:
    if not (least := _least(survey, measure)):
        return ()
    return (f"Andeler av mindre enn {least} {FTE} offentliggjøres ikke for en enkelt enhet.",)

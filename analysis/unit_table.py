"""A unit table: one measure for every single municipality and district, year by year.

Its cells are too many to be facts with an entry each in the register; they share the table's
definition. A cell is a number, or one of the official signs of Norwegian statistics with the word
that is read aloud for it. Units stand by county and number, never by value: nothing is ranked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from analysis.digits import WITHHELD

# The mark after a number that was carried forward from the year before.
CARRIED = "*"
SIGNS = {
    ".": "ikke aktuelt",
    "..": "mangler",
    WITHHELD: "kan ikke offentliggjøres",
}


@dataclass(frozen=True)
class UnitCell:
    """A cell: a value, carried forward or not, or a sign."""

    value: Decimal | None
    carried: bool = False
    sign: str = ""

    def __post_init__(self) -> None:
        if (self.value is None) != (self.sign in SIGNS):
            raise ValueError(
                f"a cell is a number or one of {', '.join(SIGNS)}, not {self.value!r} {self.sign!r}"
            )

    def to_text(self) -> str:
        """The cell in a word: `12.5`, `12.5*` when carried forward, or its sign."""
        return self.sign or f"{self.value}{CARRIED if self.carried else ''}"

    @classmethod
    def from_text(cls, text: str) -> "UnitCell":
        """Read back what `to_text` wrote."""
        if text in SIGNS:
            return cls(None, sign=text)
        return cls(Decimal(text.removesuffix(CARRIED)), carried=text.endswith(CARRIED))


@dataclass(frozen=True, kw_only=True)
class UnitRow:
    """One unit: its number, its name, its county, and a cell (as `UnitCell.to_text`) per year."""

    number: str
    name: str
    county: str
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class UnitTable:
    """One measure of every unit; `division` is the first year of the municipal division of the rows.

    `breaks` are the years that a break lies before.
    """

    id: str
    title: str
    definition: str
    unit: str
    decimals: int
    division: int
    years: tuple[int, ...]
    breaks: tuple[int, ...]
    rows: tuple[UnitRow, ...]
    source: str
    notes: tuple[str, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """The table as values that JSON can hold; a row is its words and one text of its cells."""
        plain = {f.name: getattr(self, f.name) for f in fields(self)}
        rows = [[row.number, row.name, row.county, " ".join(row.cells)] for row in self.rows]
        return plain | {"rows": rows}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "UnitTable":
        """Read back what `to_plain` gave, also when it has been JSON in between."""
        listed = {key: tuple(plain[key]) for key in ("years", "breaks", "notes")}
        rows = tuple(
            UnitRow(number=number, name=name, county=county, cells=tuple(cells.split()))
            for number, name, county, cells in plain["rows"]
        )
        return cls(**{**plain, **listed, "rows": rows})

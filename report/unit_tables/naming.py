"""The columns that name a row: a unit has a number, a name and a county, an area a key and a name."""

from analysis.unit_table import UnitRow, UnitTable


def naming_columns(table: UnitTable) -> tuple[str, ...]:
    """The headings of the columns that name the rows."""
    is_of_units = any(row.county for row in table.rows)
    return ("nummer", "navn", "fylke") if is_of_units else ("nøkkel", "navn")


def naming(row: UnitRow, columns: tuple[str, ...]) -> tuple[str, ...]:
    """What stands in those columns in a row."""
    return (row.number, row.name, row.county)[: len(columns)]

"""A unit table as CSV: one value a row, in the form that a Norwegian Excel opens as it is.

Fields are parted by semicolons, since the comma is the decimal sign, and the text begins with a byte
order mark, without which Excel does not read UTF-8.
"""

import csv
import io
from collections.abc import Iterator

from analysis.rounding import round_half_away
from analysis.unit_table import UnitCell, UnitTable
from report.unit_tables.naming import naming, naming_columns

VALUES = ("år", "verdi", "tegn", "videreført")


def csv_bytes(table: UnitTable) -> bytes:
    """The table with a row for each unit and year; either `verdi` or `tegn` is filled in."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow((*naming_columns(table), *VALUES))
    writer.writerows(_lines(table))
    return text.getvalue().encode("utf-8-sig")


def _lines(table: UnitTable) -> Iterator[tuple[str, ...]]:
    columns = naming_columns(table)
    for row in table.rows:
        for year, text in zip(table.years, row.cells, strict=True):
            cell = UnitCell.from_text(text)
            value = ""
            if cell.value is not None:
                value = f"{round_half_away(cell.value, table.decimals):f}".replace(".", ",")
            carried = str(int(cell.carried)) if cell.value is not None else ""
            yield (*naming(row, columns), str(year), value, cell.sign, carried)

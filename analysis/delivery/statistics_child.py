"""Reads a file of SPSS or Stata in a process of its own, and prints what it holds as JSON.

The library is written in C and can be brought to fall by a damaged file; what falls here is only this
process. Run as a script: the package (`sav` or `dta`), the path, the most rows to read.
"""

import json
import sys
from typing import Any


def contents(package: str, path: str, rows: int) -> dict[str, Any]:
    """Columns by name, types, value labels and missing values; raises what the library raises."""
    import pyreadstat

    reader = {"sav": pyreadstat.read_sav, "dta": pyreadstat.read_dta}[package]
    options: dict[str, Any] = {
        "user_missing": True,
        "disable_datetime_conversion": True,
        "output_format": "dict",
        "row_limit": rows,
    }
    try:
        columns, about = reader(path, **options)
    except Exception as error:
        if not isinstance(error, UnicodeDecodeError) and "byte sequence" not in str(error):
            raise
        columns, about = reader(path, **options, encoding="WINDOWS-1252")
    return {
        "columns": {name: list(values) for name, values in columns.items()},
        "single": [name for name, kind in about.readstat_variable_types.items() if kind == "float"],
        "labels": {n: list(known.items()) for n, known in about.variable_value_labels.items()},
        "missing_ranges": about.missing_ranges,
        "missing_values": {n: list(known) for n, known in about.missing_user_values.items()},
    }


if __name__ == "__main__":
    try:
        held = contents(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    # Whatever the library raises for a damaged file is said in one line.
    except Exception as error:
        sys.exit(f"{error}".strip().partition("\n")[0] or type(error).__name__)
    json.dump(held, sys.stdout, default=str)

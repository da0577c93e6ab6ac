"""A delivery from a statistics package: SPSS (`.sav`) or Stata (`.dta`), with value labels.

Values that the file declares as missing are kept apart, so that each becomes no answer by name.
"""

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from typing import Any

from analysis.delivery.limits import ROWS
from analysis.delivery.number_text import number_text
from analysis.delivery.problem import DeliveryError, Problem
from analysis.delivery.raw_table import RawTable, raw_table

_SINGLE = "float"
# Before version 13, a file of Stata begins with the number of its version.
_OLD_STATA = (105, 108, *range(110, 116))


def read_spss(file: str, content: bytes) -> RawTable:
    """The table of a `.sav` file; raises `DeliveryError`."""
    import pyreadstat

    if not content.startswith((b"$FL2", b"$FL3")):
        raise DeliveryError([_not_of_its_kind(file, "SPSS")])
    return _read(file, content, "SPSS", pyreadstat.read_sav)


def read_stata(file: str, content: bytes) -> RawTable:
    """The table of a `.dta` file; raises `DeliveryError`."""
    import pyreadstat

    if not content.startswith(b"<stata_dta>") and (not content or content[0] not in _OLD_STATA):
        raise DeliveryError([_not_of_its_kind(file, "Stata")])
    return _read(file, content, "Stata", pyreadstat.read_dta)


def _not_of_its_kind(file: str, package: str) -> Problem:
    said = f"is named as a file of {package}, and does not begin like one; ask for it again"
    return Problem(file, 0, "", "damaged", said)


def _read(file: str, content: bytes, package: str, reader: Callable[..., Any]) -> RawTable:
    options = {
        "user_missing": True,
        "disable_datetime_conversion": True,
        "output_format": "dict",
        "row_limit": ROWS + 1,
    }
    # The library reads from a path; a copy is read, so that what was hashed is what is read.
    handle, path = tempfile.mkstemp(suffix=".data")
    try:
        with os.fdopen(handle, "wb") as copy:
            copy.write(content)
        try:
            values, about = reader(path, **options)
        except UnicodeDecodeError:
            values, about = reader(path, **options, encoding="WINDOWS-1252")
        except Exception as error:
            if "invalid byte sequence" not in str(error).lower():
                raise
            values, about = reader(path, **options, encoding="WINDOWS-1252")
    # The library raises plain exceptions of several kinds for a damaged file.
    except Exception as error:
        said = f"cannot be read as a file of {package} ({error}); it looks cut off or damaged, ask for it again"
        raise DeliveryError([Problem(file, 0, "", "damaged", said)]) from None
    finally:
        os.unlink(path)
    return _table(file, package, values, about)


def _table(file: str, package: str, values: Mapping[str, Any], about: Any) -> RawTable:
    names = list(values)
    single = {name for name, kind in about.readstat_variable_types.items() if kind == _SINGLE}
    columns = [[_text(value, name in single) for value in values[name]] for name in names]
    rows = [
        (number, [column[number - 1] for column in columns])
        for number in range(1, len(columns[0]) + 1 if columns else 1)
    ]
    plain = raw_table(file, package, names, rows)
    labels = {
        name: {_text(value, name in single): str(label).strip() for value, label in known.items()}
        for name, known in about.variable_value_labels.items()
    }
    missing = {
        name: frozenset(
            text
            for text in set(plain.texts.get(name, ()))
            if text and _is_missing(text, about.missing_ranges.get(name, []))
        )
        for name in about.missing_ranges
    }
    for name, known in about.missing_user_values.items():
        missing[name] = missing.get(name, frozenset()) | {str(value) for value in known}
    return RawTable(file, package, plain.rows, plain.texts, labels, missing)


def _is_missing(text: str, ranges: list[Mapping[str, Any]]) -> bool:
    """Whether the file declares the value as missing: in one of its ranges, numbers or texts."""
    for span in ranges:
        low, high = span["lo"], span["hi"]
        if isinstance(low, str) or isinstance(high, str):
            if text == str(low).strip():
                return True
        elif re.fullmatch(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?", text) and low <= float(text) <= high:  # fmt: skip
            return True
    return False


def _text(value: Any, single: bool) -> str:
    match value:
        case None:
            return ""
        case int() | float():
            return "" if value != value else number_text(value, single)
        case _:
            return str(value).strip()

"""A delivery from a statistics package: SPSS (`.sav`) or Stata (`.dta`), with value labels.

Values that the file declares as missing are kept apart, so that each becomes no answer by name.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.delivery.limits import ROWS, SECONDS
from analysis.delivery.number_text import number_text
from analysis.delivery.problem import DeliveryError, Problem
from analysis.delivery.raw_table import RawTable, raw_table

_CHILD = Path(__file__).with_name("statistics_child.py")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?")
# Before version 13, a file of Stata begins with the number of its version.
_OLD_STATA = (105, 108, *range(110, 116))


def read_spss(file: str, content: bytes) -> RawTable:
    """The table of a `.sav` file; its rows are numbered from the first case. Raises `DeliveryError`."""
    if not content.startswith((b"$FL2", b"$FL3")):
        raise DeliveryError([_not_of_its_kind(file, "SPSS")])
    return _table(file, "SPSS", _contents(file, content, "SPSS", "sav"))


def read_stata(file: str, content: bytes) -> RawTable:
    """The table of a `.dta` file; its rows are numbered from the first case. Raises `DeliveryError`."""
    if not content.startswith(b"<stata_dta>") and (not content or content[0] not in _OLD_STATA):
        raise DeliveryError([_not_of_its_kind(file, "Stata")])
    return _table(file, "Stata", _contents(file, content, "Stata", "dta"))


def _not_of_its_kind(file: str, package: str) -> Problem:
    said = f"is named as a file of {package}, and does not begin like one; ask for it again"
    return Problem(file, 0, "", "damaged", said)


def _contents(file: str, content: bytes, package: str, kind: str) -> Mapping[str, Any]:
    """What the reading process found in a copy, so that what was hashed is what is read."""
    handle, path = tempfile.mkstemp(suffix=f".{kind}")
    try:
        with os.fdopen(handle, "wb") as copy:
            copy.write(content)
        words = [sys.executable, str(_CHILD), kind, path, str(ROWS + 1)]
        done = subprocess.run(words, capture_output=True, timeout=SECONDS, check=False)
        if done.returncode == 0:
            held: Mapping[str, Any] = json.loads(done.stdout)
            if len({len(values) for values in held["columns"].values()}) <= 1:
                return held
        reason = done.stderr.decode(errors="replace").strip() if done.returncode == 1 else ""
    except subprocess.TimeoutExpired:
        reason = f"reading took more than {SECONDS} seconds"
    finally:
        os.unlink(path)
    why = f" ({reason})" if reason else ""
    said = (
        f"cannot be read as a file of {package}{why}; it looks cut off or damaged, ask for it again"
    )
    raise DeliveryError([Problem(file, 0, "", "damaged", said)])


def _table(file: str, package: str, held: Mapping[str, Any]) -> RawTable:
    names, single = list(held["columns"]), set(held["single"])
    columns = [[_text(value, name in single) for value in held["columns"][name]] for name in names]
    rows = [(number, cells) for number, cells in enumerate(zip(*columns, strict=True), start=1)]
    plain = raw_table(file, package, names, rows)
    labels = {
        name: {_text(value, name in single): str(label).strip() for value, label in known}
        for name, known in held["labels"].items()
    }
    missing = {
        name: frozenset(
            text
            for text in set(texts) - {""}
            if _is_missing(text, held["missing_ranges"].get(name, ()))
            or text in held["missing_values"].get(name, ())
        )
        for name, texts in plain.texts.items()
    }
    return RawTable(file, package, plain.rows, plain.texts, labels, missing)


def _is_missing(text: str, ranges: list[Mapping[str, Any]]) -> bool:
    """Whether the file declares the value as missing: in one of its ranges, numbers or texts."""
    for span in ranges:
        low, high = span["lo"], span["hi"]
        if isinstance(low, str) or isinstance(high, str):
            if text == str(low).strip():
                return True
        elif _NUMBER.fullmatch(text) and low <= float(text) <= high:
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

"""A file that was handed over: what it may be, and which reader it gets."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from analysis.delivery.csv_file import read_csv
from analysis.delivery.limits import FILE_BYTES
from analysis.delivery.problem import DeliveryError, Problem
from analysis.delivery.raw_table import RawTable

SUFFIXES = (".csv", ".txt", ".xlsx", ".sav", ".zsav", ".dta")
_MACROS = (".xlsm", ".xltm", ".xlsb", ".xlam")
_ZIP, _SPSS = b"PK\x03\x04", b"$FL"


@dataclass(frozen=True)
class SourceFile:
    """A file as it was handed over: its name, as errors show it, and its bytes."""

    name: str
    shown_as: str
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash of the bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


def source_file(path: Path) -> SourceFile:
    """Take in a file, without looking at what it holds.

    Raises:
        DeliveryError: it is missing, is no plain file, is too large, or has no known suffix.
    """
    shown = str(path)
    if said := _unfit(path):
        raise DeliveryError([Problem(shown, 0, "", "file", said)])
    try:
        return SourceFile(path.name, shown, path.read_bytes())
    except OSError as error:
        said = f"cannot be read ({error.strerror}); check the rights of the file"
        raise DeliveryError([Problem(shown, 0, "", "file", said)]) from None


def _unfit(path: Path) -> str:
    """Why the file is not read at all; "" when it is."""
    try:
        about = path.lstat()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return f"cannot be read ({reason}); check the path"
    if stat.S_ISLNK(about.st_mode):
        return "is a link to another file; give the file itself"
    if not stat.S_ISREG(about.st_mode):
        return "is a folder or a device; give a file"
    if about.st_size > FILE_BYTES:
        return f"has {about.st_size} bytes, and a delivery has at most {FILE_BYTES}; check what it holds"
    suffix = path.suffix.lower()
    if suffix in _MACROS:
        return f"{suffix} is a workbook that may run programs; save the values as .xlsx or CSV"
    if suffix not in SUFFIXES:
        kinds = ", ".join(SUFFIXES)
        return f"{suffix or 'no suffix'} is not a kind of delivery; save it as one of {kinds}"
    return ""


def read_source(source: SourceFile, sheet: str = "") -> RawTable:
    """The table in the file; `sheet` names the sheet of a workbook that counts.

    Raises:
        DeliveryError: the file cannot be read as what its suffix says, as one whole table.
    """
    from analysis.delivery.statistics_file import read_spss, read_stata
    from analysis.delivery.workbook import read_workbook

    file, content = source.shown_as, source.content
    if not content:
        raise DeliveryError([Problem(file, 0, "", "empty", "the file is empty; ask for it again")])
    match Path(source.name).suffix.lower():
        case ".xlsx":
            return read_workbook(file, content, sheet)
        case ".sav" | ".zsav":
            return read_spss(file, content)
        case ".dta":
            return read_stata(file, content)
        case _:
            if content.startswith((_ZIP, _SPSS)):
                said = (
                    "is named as CSV, and is a workbook or a file of SPSS; give it its own suffix"
                )
                raise DeliveryError([Problem(file, 0, "", "damaged", said)])
            return read_csv(file, content)

"""A delivery as CSV: parted by semicolons or commas, in UTF-8 or Windows-1252.

The encoding is told, never repaired: letters that were lost before the file came here are an error.
"""

import codecs
import csv
import io
import re

from analysis.delivery.limits import ROWS
from analysis.delivery.problem import DeliveryError, Problem, quoted
from analysis.delivery.raw_table import RawTable, raw_table

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# UTF-8 that was read as Windows-1252 and saved (Ã¥), letters that were given up (U+FFFD), and
# the letters å and ø of the DOS code page.
_LOST = re.compile("Ã[\u00a5\u00a6\u00b8\u2026\u2020\u02dc]|\ufffd|[A-Za-z][\u2020\u203a][a-z]")


def read_csv(file: str, content: bytes) -> RawTable:
    """The table of a CSV file; raises `DeliveryError`."""
    encoding, text = _decoded(file, content)
    if "\n" not in text:
        text = text.replace("\r", "\n")  # As Macs once ended lines.
    rows: list[tuple[int, list[str]]] = []
    began, separator = 1, ","
    try:
        separator = _separator(file, text)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        header = next(reader, [])
        began = reader.line_num + 1
        for cells in reader:
            rows.append((began, [cell.strip() for cell in cells]))
            began = reader.line_num + 1
            if len(rows) > ROWS:
                break
    except csv.Error as error:
        said = f"{error}; check the quotes and separators"
        if "unexpected end" in str(error):
            said = "a quote is opened and never closed; the file looks cut off, ask for it again"
        raise DeliveryError([Problem(file, began, "", "quotes", said)]) from None
    return raw_table(file, f"CSV, {encoding}, {separator!r}", header, rows)


def _decoded(file: str, content: bytes) -> tuple[str, str]:
    """The encoding and the text."""
    if content.startswith(_UTF_16):
        raise DeliveryError([Problem(file, 0, "", "encoding", "is UTF-16; save it as UTF-8")])
    if b"\0" in content:
        row = content.count(b"\n", 0, content.index(b"\0")) + 1
        said = "holds a NUL byte, which no text does; ask for the file again, as CSV in UTF-8"
        raise DeliveryError([Problem(file, row, "", "encoding", said)])
    try:
        encoding, text = "UTF-8", content.decode("utf-8-sig")
    except UnicodeDecodeError as not_utf8:
        try:
            encoding, text = "Windows-1252", content.decode("cp1252")
        except UnicodeDecodeError as error:
            start = not_utf8.start if content.startswith(codecs.BOM_UTF8) else error.start
            row = content.count(b"\n", 0, start) + 1
            said = f"the byte {content[start]:#04x} is neither UTF-8 nor Windows-1252; save the file as UTF-8"
            raise DeliveryError([Problem(file, row, "", "encoding", said)]) from None
    lost = [
        Problem(file, row, "", "encoding", f"{quoted(_around(line, found))} holds letters that were lost; ask for the file again, in UTF-8")
        for row, line in enumerate(text.splitlines(), start=1)
        if (found := _LOST.search(line))
    ]  # fmt: skip
    if lost:
        raise DeliveryError(lost)
    return encoding, text


def _around(line: str, found: "re.Match[str]") -> str:
    return line[max(0, found.start() - 12) : found.end() + 12]


def _separator(file: str, text: str) -> str:
    """The sign that parts the names of the first row into most columns."""
    first = text.partition("\n")[0]
    counts = {
        separator: len(next(csv.reader([first], delimiter=separator), []))
        for separator in (";", ",", "\t")
    }
    best = max(counts, key=lambda separator: counts[separator])
    if best == "\t" and counts["\t"] > 1:
        said = "columns are parted by tabs; save the file with semicolons or commas"
        raise DeliveryError([Problem(file, 1, "", "separator", said)])
    return best

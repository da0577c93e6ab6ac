"""What a workbook may not hold: a delivery is data, and nothing that runs, links or swells is opened."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from analysis.delivery.limits import EXPANDED_BYTES, EXPANDED_TIMES
from analysis.delivery.problem import DeliveryError, Problem

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_AS_PLAIN = "save the values alone as a new .xlsx, or as CSV"
# Parts of a workbook that do something or fetch something, by their path inside it.
_REFUSED = {
    r"vbaProject|vbaData|macrosheets/|\.bas$": ("macro", "holds macros"),
    r"externalLinks/|connections\.xml$|queryTables/": (
        "external link",
        "holds links to other files or databases",
    ),
    r"embeddings/|activeX/|ctrlProps/|oleObject": ("object", "holds embedded objects"),
}
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError
)  # fmt: skip
_DECLARATION, _XML = b"<!DOCTYPE", (".xml", ".rels")
_MACRO_TYPE = b"macroEnabled"
_CONTENT_TYPES, _WORKBOOK = "[Content_Types].xml", "xl/workbook.xml"


def checked_archive(file: str, content: bytes) -> zipfile.ZipFile:
    """The workbook as an archive whose parts are safe to read; raises `DeliveryError`."""
    if content.startswith(_OLE):
        kind, said = (
            ("password", "is protected by a password; save it without one")
            if _PROTECTED in content
            else ("old workbook", "is a workbook of the old kind (.xls); save it as .xlsx")
        )
        raise DeliveryError([Problem(file, 0, "", kind, said)])
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        problems = list(_problems(file, archive, len(content)))
        if not problems and (broken := archive.testzip()):
            raise zipfile.BadZipFile(broken)
    except _DAMAGED:
        said = "is no whole workbook; the file looks cut off or damaged, ask for it again"
        raise DeliveryError([Problem(file, 0, "", "damaged", said)]) from None
    if problems:
        raise DeliveryError(problems)
    return archive


def _problems(file: str, archive: zipfile.ZipFile, packed: int) -> Iterator[Problem]:
    parts = archive.infolist()
    expanded = sum(part.file_size for part in parts)
    if expanded > EXPANDED_BYTES or expanded > EXPANDED_TIMES * packed:
        said = f"unpacks from {packed} to {expanded} bytes, which no sheet of answers does; {_AS_PLAIN}"
        yield Problem(file, 0, "", "size", said)
        return
    if any(part.flag_bits & 1 for part in parts):
        yield Problem(file, 0, "", "password", "is protected by a password; save it without one")
        return
    names = [part.filename for part in parts]
    if _WORKBOOK not in names or _CONTENT_TYPES not in names:
        said = "is an archive, but no workbook; give the .xlsx, .sav, .dta or CSV file itself"
        yield Problem(file, 0, "", "no workbook", said)
        return
    if any(_DECLARATION in archive.read(name) for name in names if name.endswith(_XML)):
        said = f"declares entities in its XML, which no sheet needs; {_AS_PLAIN}"
        yield Problem(file, 0, "", "entities", said)
    for pattern, (kind, said) in _REFUSED.items():
        found = [name for name in names if re.search(pattern, name, re.IGNORECASE)]
        if found:
            yield Problem(file, 0, "", kind, f"{said} ({found[0]}); {_AS_PLAIN}")
        elif kind == "macro" and _MACRO_TYPE in archive.read(_CONTENT_TYPES):
            yield Problem(file, 0, "", kind, f"is a workbook for macros; {_AS_PLAIN}")

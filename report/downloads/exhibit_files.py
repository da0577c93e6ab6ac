"""The files of every figure and table that the report shows, made once for the same numbers."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from analysis.exhibit import Figure, Table
from analysis.fact import Fact
from report import downloads
from report.downloads.sheet import sheet_of
from report.downloads.sheet_files import csv_bytes, xlsx_bytes
from report.exhibits.figure_table import figure_table
from report.exhibits.key import exhibit_key
from report.exhibits.table_page import plain_table_html
from report.kept import joined_digest, keep, keep_sealed, sealed
from report.snapshot import digest
from report.tools import version_of

FOLDER = "data"


def write_exhibit_files(
    exhibits: Iterable[Table | Figure],
    facts: Mapping[str, Fact],
    edition: Mapping[str, Any],
    cache: Path,
    book: Path,
) -> None:
    """Write `data/fig-<id>.csv` and `.xlsx`, and for a figure the table that stands behind it."""
    about = json.dumps({key: str(value) for key, value in sorted(edition.items())})
    made_with = (about, version_of("xlsxwriter"), _code())
    for exhibit in exhibits:
        for name, content in _files(exhibit, facts, edition, cache, made_with):
            keep(book / name, content)


def _files(
    exhibit: Table | Figure,
    facts: Mapping[str, Fact],
    edition: Mapping[str, Any],
    cache: Path,
    made_with: tuple[str, ...],
) -> Iterator[tuple[str, bytes]]:
    key = joined_digest((exhibit_key(exhibit, facts), *made_with))
    sheet = None
    kind = "fig" if isinstance(exhibit, Figure) else "tbl"
    for ending in ("csv", "xlsx"):
        content = sealed(cache / f"{key}.{ending}")
        if content is None:
            sheet = sheet or sheet_of(exhibit, facts)
            content = csv_bytes(sheet) if ending == "csv" else xlsx_bytes(sheet, edition)
            keep_sealed(cache / f"{key}.{ending}", content)
        yield f"{FOLDER}/{kind}-{exhibit.id}.{ending}", content
    if isinstance(exhibit, Figure):
        content = sealed(cache / f"{key}.html")
        if content is None:
            content = plain_table_html(figure_table(exhibit), facts).encode()
            keep_sealed(cache / f"{key}.html", content)
        yield f"figures/fig-{exhibit.id}.table.html", content


def _code() -> str:
    """The hash of the code that writes the files."""
    folder = Path(str(downloads.__file__)).parent
    own = (folder.parent / "exhibits" / f"{name}.py" for name in ("figure_table", "table_page"))
    return digest(folder.parent, (*sorted(folder.glob("*.py")), *own))

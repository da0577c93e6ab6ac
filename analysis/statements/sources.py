"""Sources: what a source of printed figures is called, in an id and for a reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from analysis.csv_rows import read_csv_rows

FILE = "data/published/sources.csv"


@dataclass(frozen=True)
class Sources:
    """Names for a reader, by the ledger's word for the source."""

    names: Mapping[str, str] = field(default_factory=dict)

    def name(self, source: str) -> str:
        """The source's name; for an address the host and the page."""
        return self.names.get(source, short(source))

    def place(self, source: str, line: int) -> str:
        """The source, and the line of its text where it is known."""
        return f"{self.name(source)}, linje {line}" if line else self.name(source)


def short(source: str) -> str:
    """A source for an id: an address without its middle, anything else without parentheses.

    >>> short("https://www.ssb.no/helse/statistikk/kommunehelsetenesta")
    'ssb.no/kommunehelsetenesta'
    """
    address = urlsplit(source)
    if not address.netloc:
        return source.strip("()")
    page = unquote(address.path.rstrip("/").rpartition("/")[2]) or address.query
    return f"{address.netloc.removeprefix('www.')}/{page}".rstrip("/")


def read_sources(root: Path) -> Sources:
    """The names of the sources of the project at `root`; raises `TextFileError`, `CsvRowsError`."""
    rows = read_csv_rows(root / FILE, FILE).rows
    return Sources({row[0]: row[1] for _, row in rows if len(row) == 2})

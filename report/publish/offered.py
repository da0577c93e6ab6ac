"""What a publication offers to a reader: each file with its name, kind, size and hash."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.digits import in_digits
from report.publish.checksums import sha256_of
from report.unit_tables.data_file import DataFile

SITE, PDF, FACTS = "site/index.html", "report.pdf", "facts.json"
KINDS = {
    "html": ("HTML", "text/html"),
    "pdf": ("PDF", "application/pdf"),
    "xlsx": ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": ("CSV", "text/csv"),
    "json": ("JSON", "application/json"),
}


@dataclass(frozen=True)
class Offered:
    """A file that a reader may open: `href` is from the version's folder."""

    href: str
    title: str
    size: int
    sha256: str

    @property
    def form(self) -> str:
        """The form's name for a reader."""
        return KINDS[self.href.rpartition(".")[2]][0]

    @property
    def media_type(self) -> str:
        """The form's name for a program."""
        return KINDS[self.href.rpartition(".")[2]][1]

    @property
    def size_said(self) -> str:
        """The size for a reader: megabytes with a decimal, or whole kilobytes."""
        if self.size >= 950_000:
            return f"{in_digits(self.size / 1_000_000, 1)} MB"
        return f"{in_digits(max(1, round(self.size / 1000)))} kB"


def offered_data(files: tuple[DataFile, ...], build: Mapping[str, bytes]) -> Iterator[Offered]:
    """The files of numbers: the tables of units, and every number of the report."""
    for file in files:
        if f"site/{file.href}" in build:
            yield offered(f"site/{file.href}", file.title, build)
    yield offered(FACTS, "Alle tall i rapporten, med definisjon og opphav", build)


def offered(href: str, title: str, build: Mapping[str, bytes]) -> Offered:
    """A file of the build."""
    content = build[href]
    return Offered(href, title, len(content), sha256_of(content))

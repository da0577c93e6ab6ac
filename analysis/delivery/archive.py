"""The archive: every delivered file as it came, numbered and hashed.

`data/<year>/deliveries/` holds the files, and `deliveries.csv` one line for each. The answers are made
of the files from the last one that `replaces` and on.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass, field, fields, replace
from pathlib import Path

from analysis.delivery.problem import DeliveryError, Problem
from analysis.delivery.source_file import SourceFile
from analysis.errors import UserError
from analysis.text_file import read_text

REPLACES, ADDS = "replaces", "adds"
# In bytes; a file system takes 255, and a file is written beside its place first.
_NAME_AT_MOST = 150


class ArchiveError(UserError):
    """The log of deliveries is not as it was written."""


@dataclass(frozen=True)
class Delivery:
    """A line of the log; `received` is a date, or "" when nobody said."""

    number: int
    file: str
    sha256: str
    rows: int
    columns: int
    received: str
    use: str


@dataclass(frozen=True)
class Archive:
    """The deliveries of a year, in order; `new` has the contents of those not yet on disk, by name."""

    folder: Path
    log: tuple[Delivery, ...]
    new: dict[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def in_use(self) -> tuple[Delivery, ...]:
        """The deliveries that the answers are made of."""
        starts = [i for i, delivery in enumerate(self.log) if delivery.use == REPLACES]
        return self.log[starts[-1] :] if starts else self.log

    def source(self, delivery: Delivery) -> SourceFile:
        """A delivered file; raises `DeliveryError` when it is gone, or not what was delivered."""
        path = self.folder / delivery.file
        try:
            source = SourceFile(delivery.file, str(path), path.read_bytes())
        except OSError as error:
            said = f"cannot be read ({error.strerror}); take it back from version control"
            raise DeliveryError([Problem(str(path), 0, "", "archive", said)]) from None
        if source.sha256 != delivery.sha256:
            said = "is not the file that was delivered (its SHA-256 differs); take it back from version control"
            raise DeliveryError([Problem(str(path), 0, "", "archive", said)])
        return source

    def with_files(
        self,
        given: Sequence[SourceFile],
        sizes: Sequence[tuple[int, int]],
        *,
        add: bool,
        received: str,
    ) -> "Archive":
        """The archive with more files, of which `sizes` has the rows and columns."""
        lines, new = list(self.log), dict(self.new)
        for source, (rows, columns) in zip(given, sizes, strict=True):
            number = len(lines) + 1
            name = kept_name(number, source.name)
            use = ADDS if add or len(lines) > len(self.log) else REPLACES
            lines.append(Delivery(number, name, source.sha256, rows, columns, received, use))
            new[name] = source.content
        return replace(self, log=tuple(lines), new=new)

    @property
    def new_files(self) -> dict[Path, bytes]:
        """What is to be written: the new files, then the log."""
        files = {self.folder / name: content for name, content in self.new.items()}
        return files | {self.folder / "deliveries.csv": self._log_text().encode()}

    def _log_text(self) -> str:
        written = io.StringIO()
        writer = csv.writer(written, lineterminator="\n")
        writer.writerow(field.name for field in fields(Delivery))
        writer.writerows(map(astuple, self.log))
        return written.getvalue()


def read_archive(root: Path, year: int) -> Archive:
    """The archive of a year; an empty one before the first delivery.

    Raises:
        ArchiveError: a line of the log is none.
    """
    folder = root / "data" / str(year) / "deliveries"
    path = folder / "deliveries.csv"
    if not path.is_file():
        return Archive(folder, ())
    rows = list(csv.DictReader(io.StringIO(read_text(path, str(path)), newline="")))
    found: list[Delivery] = []
    for line, row in enumerate(rows, start=2):
        try:
            numbers = {name: int(row[name]) for name in ("number", "rows", "columns")}
            texts = {name: row[name] or "" for name in ("file", "sha256", "received", "use")}
            found.append(Delivery(**numbers, **texts))  # type: ignore[arg-type]
        except (KeyError, ValueError, TypeError):
            said = "is no line of a log of deliveries; take the file back from version control"
            raise ArchiveError([f"{path}:{line}: {said}"]) from None
    return Archive(folder, tuple(found))


def kept_name(number: int, name: str) -> str:
    """The name of a delivered file in the archive.

    >>> kept_name(3, "IS-24 8 (endelig).XLSX")
    '003-IS-24_8_endelig_.xlsx'
    """
    path = Path(name)
    stem = re.sub(r"[^\w.-]+", "_", path.stem).encode()[:_NAME_AT_MOST].decode(errors="ignore")
    return f"{number:03d}-{stem}{path.suffix.lower()}"

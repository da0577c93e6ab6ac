"""The project on disk: which folder holds what, for one edition."""

from dataclasses import dataclass
from pathlib import Path

from report.finding import CouldNotRun

QUARTO_YML, BIBLIOGRAPHY = "_quarto.yml", "references.bib"


@dataclass(frozen=True)
class Project:
    """The folders and files of one edition of the report."""

    root: Path
    year: int

    @classmethod
    def find(cls, start: Path, year: int | None = None) -> "Project":
        """The project that `start` lies in, and its newest edition unless `year` names one.

        Raises:
            CouldNotRun: there is no project here, or no such edition.
        """
        folders = (start, *start.parents)
        root = next(
            (p for p in folders if (p / QUARTO_YML).is_file() and (p / "data").is_dir()), None
        )
        if root is None:
            raise CouldNotRun(
                f"no report project in {str(start)!r} or above it (a folder with _quarto.yml and data/); "
                "run the command inside the project"
            )
        editions = editions_in(root)
        if not editions:
            raise CouldNotRun("no edition found: data/<year>/edition.yml is missing for every year")
        if year is not None and year not in editions:
            known = ", ".join(map(str, editions))
            raise CouldNotRun(
                f"edition {year} does not exist; there are {known} (data/<year>/edition.yml)"
            )
        return cls(root, year or editions[-1])

    @property
    def edition_file(self) -> Path:
        """The edition as a publication."""
        return self.root / "data" / str(self.year) / "edition.yml"

    @property
    def errata_file(self) -> Path:
        """What later versions of the edition correct, where there are any."""
        return self.edition_file.with_name("errata.yml")

    @property
    def build(self) -> Path:
        """Everything that a render of the edition makes."""
        return self.root / "build" / str(self.year)

    @property
    def book(self) -> Path:
        """The chapters as plain Quarto Markdown."""
        return self.build / "book"

    @property
    def site(self) -> Path:
        """The HTML book."""
        return self.build / "site"

    @property
    def pdf(self) -> Path:
        """The PDF."""
        return self.build / "report.pdf"

    @property
    def map_draft(self) -> Path:
        """A draft of the map from the operator's names to the codebook's."""
        return self.root / "build" / f"variables-{self.year}.yml"

    @property
    def all_findings(self) -> Path:
        """Every finding of a command that could not show them all."""
        return self.root / "build" / "findings.txt"

    @property
    def cache(self) -> Path:
        """Results, exhibits and pages, kept by content."""
        return self.root / "build" / "cache"

    @property
    def templates(self) -> Path:
        """How things look."""
        return self.root / "templates"

    @property
    def archive(self) -> Path:
        """Where an older edition's chapters are kept as they were; the newest has no such folder."""
        return self.root / "chapters" / str(self.year)

    @property
    def quarto_yml(self) -> str:
        """The file that lists the edition's chapters, from the root: its own, or the newest's."""
        own = self.archive / QUARTO_YML
        return self.relative(own) if own.is_file() else QUARTO_YML

    @property
    def bibliography(self) -> Path:
        """The works that chapters may cite."""
        own = self.archive / BIBLIOGRAPHY
        return own if own.is_file() else self.root / BIBLIOGRAPHY

    def relative(self, path: Path) -> str:
        """The path as a person in the project's root would write it."""
        return path.relative_to(self.root).as_posix()


def editions_in(root: Path) -> tuple[int, ...]:
    """The years that have an edition, oldest first."""
    files = (root / "data").glob("[12][0-9][0-9][0-9]/edition.yml")
    return tuple(sorted(int(file.parent.name) for file in files))

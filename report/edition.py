"""An edition: one year's report as a publication, described in `data/<year>/edition.yml`."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from analysis.yaml_file import read_yaml
from report.finding import Finding, ReportIsWrong
from report.isbn import isbn_fault


class Edition(BaseModel):
    """Title page, colophon and status of one edition; everything that prints is Norwegian."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    year: Annotated[int, Field(ge=2007, le=2100)]
    title: str
    subtitle: str
    authors: tuple[str, ...]
    institute: str
    client: str
    report_number: str
    classification: str
    project_number: str
    date: date
    licence: str
    credit: str
    cover_figure: str = ""
    isbn_html: str = ""
    isbn_pdf: str = ""
    synthetic: bool
    synthetic_notice: str = ""

    @field_validator("isbn_html", "isbn_pdf")
    @classmethod
    def _check_digit(cls, isbn: str) -> str:
        if isbn and (fault := isbn_fault(isbn)):
            raise ValueError(f"is not a valid ISBN: {fault}")
        return isbn


def read_edition(file: Path, shown_as: str) -> Edition:
    """The edition that the file describes.

    Raises:
        YamlFileError: the file is not YAML.
        ReportIsWrong: a field is missing, unknown or wrong, or the year is not the folder's.
    """
    written = read_yaml(file, shown_as)
    if not isinstance(written.value, dict):
        remedy = f"Write one field a line; an edition has {', '.join(Edition.model_fields)}."
        raise ReportIsWrong([Finding(shown_as, 0, "edition", repr(written.value), remedy)])
    try:
        edition = Edition.model_validate(written.value)
    except ValidationError as error:
        raise ReportIsWrong(
            _finding(written.text, shown_as, problem) for problem in error.errors()
        ) from None
    folder = file.parent.name
    if folder.isdigit() and int(folder) != edition.year:
        line = next(n for n, row in enumerate(written.text.splitlines(), 1) if "year:" in row)
        remedy = f"The file lies in data/{folder}; write year: {folder}, or move it."
        raise ReportIsWrong([Finding(shown_as, line, "edition", f"year = {edition.year}", remedy)])
    return edition


def is_synthetic(file: Path, shown_as: str) -> bool:
    """Whether the edition says that its answers are synthetic; other fields may still be blank.

    Raises:
        YamlFileError, ReportIsWrong: as `read_edition`, where the field is not there.
    """
    written = read_yaml(file, shown_as).value
    said = written.get("synthetic") if isinstance(written, dict) else None
    return said if isinstance(said, bool) else read_edition(file, shown_as).synthetic


def _finding(text: str, shown_as: str, problem: Any) -> Finding:
    field = str(problem["loc"][0]) if problem["loc"] else ""
    lines = text.splitlines()
    line = next((n for n, row in enumerate(lines, 1) if row.startswith(f"{field}:")), 0)
    value = "" if problem["type"] == "missing" else f" = {problem['input']!r}"
    remedy = {
        "missing": f"Add the field; an edition has {', '.join(Edition.model_fields)}.",
        "extra_forbidden": f"Remove it; an edition has {', '.join(Edition.model_fields)}.",
    }.get(problem["type"], f"The value {problem['msg'].removeprefix('Value error, ')}.")
    return Finding(shown_as, line, "edition", f"{field}{value}", remedy)

"""An edition: one year's report as a publication, described in `data/<year>/edition.yml`."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from analysis.yaml_file import read_yaml
from report.edition_faults import edition_faults
from report.finding import Finding, ReportIsWrong, nearest_names
from report.isbn import isbn_as_printed, isbn_fault

CLASSIFICATIONS = ("Åpen", "Intern", "Begrenset", "Fortrolig", "Strengt fortrolig")

_MAIL = re.compile(r"[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PAGE = re.compile(r"https?://[^\s\"'<>@]+")


class Edition(BaseModel):
    """Title page, colophon and status of one edition; everything that prints is Norwegian.

    `collected` says when the answers were given, `not_reported` why the answers of a question stand
    nowhere in the report. `address` is where readers reach what is published, as https://example.no/is-24-8,
    `contact` an e-mail address or a page for their questions.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    year: Annotated[int, Field(ge=2007, le=2100)]
    title: str
    subtitle: str
    authors: tuple[str, ...]
    institute: str
    client: str
    report_number: str
    version: str = ""
    classification: str
    project_number: str
    date: date
    collected: str = ""
    address: str = ""
    contact: str = ""
    accessibility_statement: str = ""
    licence: str
    credit: str
    cover_figure: str = ""
    isbn_html: str = ""
    isbn_pdf: str = ""
    synthetic: bool
    synthetic_notice: str = ""
    not_reported: dict[str, str] = {}

    @field_validator("isbn_html", "isbn_pdf")
    @classmethod
    def _check_digit(cls, isbn: str) -> str:
        if isbn and (fault := isbn_fault(isbn)):
            raise ValueError(f"is not a valid ISBN: {fault}")
        return isbn_as_printed(isbn) if isbn else ""

    @field_validator("address")
    @classmethod
    def _web_address(cls, said: str) -> str:
        if said and not re.fullmatch(r"https?://[^\s?#@]+", said):
            raise ValueError("is not a web address; write https://example.no/is-24-8")
        return said.rstrip("/")

    @field_validator("contact")
    @classmethod
    def _mail_or_page(cls, said: str) -> str:
        if said and not (_MAIL.fullmatch(said) or _PAGE.fullmatch(said)):
            raise ValueError(
                "is neither an e-mail address nor a page; write post@example.no or https://example.no/kontakt"
            )
        return said

    @field_validator("accessibility_statement")
    @classmethod
    def _page(cls, said: str) -> str:
        if said and not _PAGE.fullmatch(said):
            raise ValueError(
                "is not the address of a page; write https://uustatus.no/nb/erklaringer/…"
            )
        return said

    @field_validator("classification")
    @classmethod
    def _known_class(cls, said: str) -> str:
        if said and said not in CLASSIFICATIONS:
            near = nearest_names(said, CLASSIFICATIONS, otherwise=", ".join(CLASSIFICATIONS))
            raise ValueError(f"is no classification; nearest: {near}")
        return said


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
    faults = edition_faults(edition.model_dump(), int(folder) if folder.isdigit() else None)
    findings = [
        Finding(
            shown_as, field_line(written.text, field), "edition", f"{field} = {value!r}", remedy
        )
        for field, value, remedy in faults
    ]
    if findings:
        raise ReportIsWrong(findings)
    return edition


def is_synthetic(file: Path, shown_as: str) -> bool:
    """Whether the edition says that its answers are synthetic; other fields may still be blank.

    Raises:
        YamlFileError, ReportIsWrong: as `read_edition`, where the field is not there.
    """
    written = read_yaml(file, shown_as).value
    said = written.get("synthetic") if isinstance(written, dict) else None
    return said if isinstance(said, bool) else read_edition(file, shown_as).synthetic


def field_line(text: str, field: str) -> int:
    """The line on which the file gives a field; 0 where it does not."""
    lines = text.splitlines()
    return next((n for n, row in enumerate(lines, 1) if row.startswith(f"{field}:")), 0)


def _finding(text: str, shown_as: str, problem: Any) -> Finding:
    field = str(problem["loc"][0]) if problem["loc"] else ""
    value = "" if problem["type"] == "missing" else f" = {problem['input']!r}"
    fields = f"an edition has {', '.join(Edition.model_fields)}."
    remedy = {
        "missing": f"Add the field; {fields}",
        "extra_forbidden": f"Nearest: {nearest_names(field, Edition.model_fields)}; {fields}",
        "string_type": f'Write it as text, in quotes: {field}: "{problem["input"] or ""}".',
    }.get(problem["type"], f"The value {problem['msg'].removeprefix('Value error, ')}.")
    return Finding(shown_as, field_line(text, field), "edition", f"{field}{value}", remedy)

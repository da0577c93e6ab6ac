"""An edition: one year's report as a publication, described in `data/<year>/edition.yml`."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from report.finding import Finding, ReportIsWrong


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
        digits = [int(c) for c in isbn if c.isdigit()]
        if isbn and (
            len(digits) != 13 or sum(d * (1, 3)[i % 2] for i, d in enumerate(digits)) % 10
        ):
            raise ValueError("is not a valid ISBN-13 (thirteen digits, the last one a check digit)")
        return isbn


def read_edition(file: Path, shown_as: str) -> Edition:
    """The edition that the file describes.

    Raises:
        ReportIsWrong: the file is not YAML, or a field is missing, unknown or wrong.
    """
    text = file.read_text(encoding="utf-8")
    try:
        return Edition.model_validate(yaml.safe_load(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 0
        raise ReportIsWrong(
            [
                Finding(
                    shown_as,
                    line,
                    "not YAML",
                    str(getattr(error, "problem", error)),
                    "Correct the line.",
                )
            ]
        ) from None
    except ValidationError as error:
        raise ReportIsWrong(
            _finding(text, shown_as, problem) for problem in error.errors()
        ) from None


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

"""Faults of an edition that no single field shows: what a title page may not lack, and fields at odds."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

# What every title page has; other fields are left out where they are empty.
_NEEDED = ("title", "institute", "authors")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

Fault = tuple[str, object, str]


def edition_faults(edition: Mapping[str, Any], folder: int | None) -> Iterator[Fault]:
    """The field, its value and the remedy of each fault; `folder` is the year that the file lies under."""
    year = edition["year"]
    if folder is not None and folder != year:
        yield "year", year, f"The file lies in data/{folder}; write year: {folder}, or move it."
    for field in _NEEDED:
        if not any(part.strip() for part in edition[field]):
            yield field, edition[field], "No title page is without it; fill it in."
    if edition["date"].year < year:
        remedy = f"A report on {year} is not published before {year}; correct the one or the other."
        yield "date", edition["date"].isoformat(), remedy
    told = _YEAR.findall(edition["collected"])
    if told and str(year) not in told:
        remedy = f"The answers of this edition are those of {year}; say when they were given."
        yield "collected", edition["collected"], remedy
    if edition["isbn_pdf"] and edition["isbn_pdf"] == edition["isbn_html"]:
        remedy = (
            "The web edition and the PDF have an ISBN each; leave out the one that is not given."
        )
        yield "isbn_pdf", edition["isbn_pdf"], remedy
    for question, reason in edition["not_reported"].items():
        if not reason.strip():
            remedy = f"Say why the answers to {question} are not reported."
            yield "not_reported", {question: reason}, remedy

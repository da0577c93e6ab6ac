"""What PDF checkers say of a finished PDF: PDF/UA-1 for readers, PDF/A-3a for the archive."""

from pathlib import Path

# Says that a stream's length is wrong where its data end in a carriage return; other readers agree
# with the length that is written.
FALSE_ALARMS = ("STREAM-LENGTH-001",)
PROFILES = ("ua1", "3a")


def check_pdf(path: Path) -> list[str]:
    """Every finding of every checker, as "rule: message"; an accessible PDF gives an empty list."""
    return [*_page_validation(path), *_pdfua(path)]


def _page_validation(path: Path) -> list[str]:
    from page import validate_pdf

    return [
        f"{failure.rule_id}: {failure.message}"
        for profile in PROFILES
        for failure in validate_pdf(str(path), profile=profile).failures
        if not failure.rule_id.endswith(FALSE_ALARMS)
    ]


def _pdfua(path: Path) -> list[str]:
    from pdfua import Severity, validate

    report = validate(str(path))
    return [f"{f.rule_id}: {f.message}" for f in report.findings if f.severity > Severity.INFO]

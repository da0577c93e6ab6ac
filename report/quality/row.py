"""A row: one finding with everything that its reader needs, for the page, the lists and the JSON."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from analysis.codebook.asked import asked
from analysis.quality.finding import QualityFinding
from analysis.quality.known_values import Known, known_values
from analysis.quality.verdict import Verdict
from report.quality.gathered import Quality

About = Literal["answers", "results", "published"]
SEVERITY = {"error": "Feil", "warning": "Advarsel", "notice": "Til opplysning"}


@dataclass(frozen=True, kw_only=True)
class FindingRow:
    """A finding, what its rule is called, where it belongs, and what was answered.

    `unit_name` and `county` are "" where it is about no unit; `reason` says why it is accepted.
    """

    finding: QualityFinding
    about: About
    title: str
    unit_name: str = ""
    county: str = ""
    question: str = ""
    line: str = ""
    last: Known = None
    this: Known = None
    accepted: bool = False
    reason: str = ""


def rows(quality: Quality) -> tuple[FindingRow, ...]:
    """Every finding, those about answers first, each group in the order of rules and ids."""
    groups: tuple[tuple[About, tuple[Verdict, ...]], ...] = (
        ("answers", quality.answers),
        ("results", quality.results),
        ("published", quality.published),
    )
    return tuple(
        row for about, verdicts in groups for v in verdicts for row in _of_rule(quality, about, v)
    )


def counties(quality: Quality) -> list[str]:
    """The counties by name, Oslo last, as in the report."""
    names = {str(county) for county in quality.year.units["county"].dropna()}
    return sorted(names, key=lambda county: (county == "Oslo", county))


def _of_rule(quality: Quality, about: About, verdict: Verdict) -> Iterator[FindingRow]:
    for finding in verdict.findings:
        yield _row(quality, about, verdict, finding)
    for kept in verdict.accepted:
        yield _row(quality, about, verdict, kept.finding, accepted=True, reason=kept.reason)


def _row(
    quality: Quality,
    about: About,
    verdict: Verdict,
    finding: QualityFinding,
    *,
    accepted: bool = False,
    reason: str = "",
) -> FindingRow:
    units, codebook = quality.year.units, quality.year.codebook
    is_unit = about == "answers" and finding.unit in units.index
    words = asked(codebook, finding.variable) if about == "answers" and finding.variable else None
    known = known_values(quality.year, finding.unit, finding.variable) if is_unit else None
    return FindingRow(
        finding=finding,
        about=about,
        title=verdict.title,
        unit_name=str(units.at[finding.unit, "name"]) if is_unit else "",
        county=str(units.at[finding.unit, "county"]) if is_unit else "",
        question=words.question if words else "",
        line=words.line if words else "",
        last=known.last if known else None,
        this=known.this if known else None,
        accepted=accepted,
        reason=reason,
    )

"""What was found in a small form of two counties, with one of everything."""

from functools import cache
from pathlib import Path
from typing import Any

from analysis.codebook import read_codebook
from analysis.quality.declared import Rules
from analysis.quality.finding import QualityFinding
from analysis.quality.reader import read_rules
from analysis.quality.verdict import AcceptedFinding, Verdict
from report.edition import Edition
from report.quality.gathered import Quality
from tests.analysis.quality.sample import year_of

ROOT = Path(__file__).parents[3]
EDITION = Edition.model_validate(
    {
        "year": 2023, "title": "Psykisk helse & rus", "subtitle": "", "authors": [], "institute": "Instituttet",
        "client": "", "report_number": "", "classification": "", "project_number": "", "date": "2023-12-20",
        "licence": "", "credit": "", "synthetic": True, "synthetic_notice": "Svarene er syntetiske.",
    }
)  # fmt: skip
HOSTILE = '<script>alert("x")</script> & =1+1'


@cache
def rules() -> Rules:
    return read_rules(ROOT, read_codebook(ROOT / "data/codebook.yml"))


def finding(rule: str, unit: str, variable: str, **details: Any) -> QualityFinding:
    plain: dict[str, Any] = {
        "id": ".".join(part for part in (rule, "2023", unit, variable) if part),
        "severity": "warning",
        "year": 2023,
        "said": "Summen er endret mye.",
        "remedy": "Stemmer det?",
    }
    return QualityFinding(rule=rule, unit=unit, variable=variable, **(plain | details))


def verdict(id: str, *findings: QualityFinding, **details: Any) -> Verdict:
    plain: dict[str, Any] = {
        "title": f"Regelen {id}",
        "severity": "warning",
        "method": "Slik prøves det.",
        "why": "Fordi.",
        "tried": 4,
        "limits": {"warning": 0.1, "error": 20},
    }
    return Verdict(id=id, findings=findings, **(plain | details))


def quality(**details: Any) -> Quality:
    """Two findings to answer, a notice, one without a unit, one accepted, one in the results, one in print."""
    year = year_of({"tiltak__bolig": "12.5"}, {}, {}, {})
    places = year.units.assign(
        county=["Vestland", "Agder", "Agder", "Oslo"],
        county_key=["vestland", "agder", "agder", "oslo"],
    )
    year = year_of({"tiltak__bolig": "12.5"}, {}, {}, {}, units=places)
    accepted = AcceptedFinding(
        finding=finding("sums_to", "1106", "utdanning", severity="error"),
        reason="Bekreftet på telefon",
    )
    plain: dict[str, Any] = {
        "year": year,
        "rules": rules(),
        "answers": (
            verdict("sums_to", severity="error", accepted=(accepted,)),
            verdict(
                "change",
                finding("change", "1101", "tiltak", arithmetic="10,0 → 14,5: +45 %"),
                finding("change", "1103", "tiltak", said=HOSTILE, remedy="=HYPERLINK(1)"),
                finding("change", "1106", "tiltak", severity="notice"),
            ),
            verdict("small_base", finding("small_base", "", "behov", severity="notice")),
        ),
        "results": (
            verdict("own_rule", finding("own_rule", "", "", said="Andelene er 101."), limits={}),
        ),
        "published": (
            verdict(
                "grim", finding("grim", "", "a.b.2023", severity="error"), tried=None, limits={}
            ),
        ),
    }
    return Quality(**(plain | details))

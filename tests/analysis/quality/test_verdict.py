"""Findings are parted into those that count and those that are accepted, in the order of their ids."""

from analysis.quality.finding import QualityFinding, Severity
from analysis.quality.verdict import Verdict, parted
from analysis.survey.accepted import Acceptance


def finding(id: str, severity: Severity = "warning") -> QualityFinding:
    return QualityFinding(
        id=id, rule="r", severity=severity, year=2023, unit="1101", variable="x", said="Er stor."
    )


def test_findings_are_parted_and_ordered_by_id() -> None:
    open_ones, kept = parted(
        [finding("r.c"), finding("r.b"), finding("r.a")], {"r.b": Acceptance("Riktig", 3)}
    )
    assert [f.id for f in open_ones] == ["r.a", "r.c"]
    assert [(k.finding.id, k.reason) for k in kept] == [("r.b", "Riktig")]


def test_only_errors_and_high_thresholds_stop() -> None:
    def verdict(reached: str = "", *findings: QualityFinding) -> Verdict:
        return Verdict(
            id="r", title="", severity="error", method="", findings=findings, limits={},
            reached=reached,  # type: ignore[arg-type]
        )  # fmt: skip

    assert not verdict().stops
    assert not verdict("warning", finding("r.a")).stops
    assert verdict("", finding("r.a", "error")).stops
    assert verdict("error").stops
    assert verdict("critical").stops

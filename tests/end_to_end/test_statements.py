"""The shipped results break no rule on finished numbers; what is noticed of them is true."""

from decimal import Decimal

from analysis.statements.result_rules import result_findings
from report.project import Project
from report.snapshot import take_snapshot
from tests.end_to_end.conftest import Copy


def test_the_results_have_no_warnings(rendered: Copy) -> None:
    facts = take_snapshot(Project(rendered.root, 2023)).results.facts
    findings = result_findings(facts.values(), rendered.root)
    assert {finding.severity for finding in findings} <= {"notice"}
    slower = [f for f in findings if f.rule == "result_slower_than_population"]
    assert "fte.adults.change_pct.2022_2023" in [finding.variable for finding in slower]
    for finding in slower:
        assert 0 < facts[finding.variable].value < Decimal("1.4")

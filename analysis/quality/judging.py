"""Judging: pointblank tries a rule's condition on every case and weighs the failures.

It gives the count of what was tried and failed, the failing rows, and which threshold the rule as a
whole has reached. All cases give the findings; where some were accepted, a second step holds the
others against the thresholds. pointblank is imported here alone, and only by `report quality`.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.quality.cases import Cases, Row
from analysis.quality.declared import Rule
from analysis.quality.finding import QualityFinding
from analysis.quality.verdict import Reached, Verdict, parted
from analysis.survey.accepted import Acceptance, finding_id

if TYPE_CHECKING:
    from pointblank import Validate


def judged(
    name: str, rule: Rule, year: int, cases: Cases, accepted: Mapping[str, Acceptance]
) -> Verdict:
    """The verdict on the rule `name` in a year."""
    limits = {level: limit for level, limit in rule.thresholds.model_dump().items() if limit}
    table = cases.table
    findings: list[QualityFinding] = []
    reached: Reached = ""
    if not table.empty:
        pairs = zip(table["unit"], table["variable"], strict=True)
        table = table.assign(id=[finding_id(name, year, *pair) for pair in pairs])
        run = _interrogated(table.assign(open=~table["id"].isin(list(accepted))), cases, limits)
        failed = run.get_data_extracts(1, frame=True)
        findings = [_finding(name, rule, year, cases, row) for row in failed.to_dict("records")]
        reached = _reached(run)
    open_ones, kept = parted(findings, accepted)
    return Verdict(
        id=name,
        title=rule.title,
        severity=rule.severity,
        method=rule.method,
        why=rule.why,
        tried=len(table),
        findings=open_ones,
        accepted=kept,
        limits=limits,
        reached=reached,
        unused=cases.unused,
    )


def _interrogated(table: pd.DataFrame, cases: Cases, limits: Mapping[str, float]) -> "Validate":
    from pointblank import Thresholds, Validate

    levels = {level: int(limit) if limit >= 1 else limit for level, limit in limits.items()}
    # Thresholds of a single step make pointblank typeset a note on each, which takes longer than the rest.
    run = Validate(table, thresholds=Thresholds(**levels))
    run = _step(run, cases)
    if not table["open"].all():
        run = _step(run, cases, pre=_open_ones)
    run = run.interrogate(extract_limit=len(table))
    if any(step.eval_error for step in run.validation_info):
        raise RuntimeError(f"pointblank could not try {cases.condition}")
    return run


def _step(run: "Validate", cases: Cases, **how: Any) -> "Validate":
    return getattr(run, cases.condition.step)(**cases.condition.arguments, **how)


def _open_ones(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["open"]]


def _reached(run: "Validate") -> Reached:
    levels: tuple[Reached, ...] = ("critical", "error", "warning")
    weighed = len(run.validation_info)
    return next((level for level in levels if getattr(run, level)(i=weighed, scalar=True)), "")


def _finding(name: str, rule: Rule, year: int, cases: Cases, row: Row) -> QualityFinding:
    said = cases.said(row)
    return QualityFinding(
        id=row["id"],
        rule=name,
        severity=said.severity or rule.severity,
        year=year,
        unit=row["unit"],
        variable=row["variable"],
        said=said.said,
        arithmetic=said.arithmetic,
        remedy=said.ask or rule.ask,
    )

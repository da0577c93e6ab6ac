"""The verdict on a rule: pointblank tries the condition on every case and weighs the failures.

pointblank gives the count of what was tried and failed, the failing rows, and which threshold the
rule as a whole has reached. All cases give the findings; where some were accepted, a second step
holds the others against the thresholds. It is imported here alone, and only by
`report quality`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pandas as pd

from analysis.quality.cases import Cases, Row
from analysis.quality.declared import Rule
from analysis.quality.finding import QualityFinding
from analysis.survey.accepted import Acceptance, finding_id

if TYPE_CHECKING:
    from pointblank import Validate  # type: ignore[import-untyped]

Reached = Literal["", "warning", "error", "critical"]


@dataclass(frozen=True, kw_only=True)
class AcceptedFinding:
    """A finding and why it is accepted."""

    finding: QualityFinding
    reason: str


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What came of one rule: `findings` count, `accepted` do not.

    `tried` is how many cases there were, `reached` the highest threshold that the rule as a
    whole has reached, `unused` why it was not tried.
    """

    id: str
    rule: Rule
    tried: int
    findings: tuple[QualityFinding, ...]
    accepted: tuple[AcceptedFinding, ...] = ()
    reached: Reached = ""
    unused: str = ""

    @property
    def stops(self) -> bool:
        """Whether the command must fail: an error that nobody accepted, or a threshold that says so."""
        grave = any(finding.severity == "error" for finding in self.findings)
        return grave or self.reached in ("error", "critical")


def judged(
    name: str, rule: Rule, year: int, cases: Cases, accepted: Mapping[str, Acceptance]
) -> Verdict:
    """The verdict on the rule `name` in a year. Findings stand in the order of their ids."""
    if cases.table.empty:
        return Verdict(id=name, rule=rule, tried=0, findings=(), unused=cases.unused)
    ids = [
        finding_id(name, year, unit, variable)
        for unit, variable in zip(cases.table["unit"], cases.table["variable"], strict=True)
    ]
    table = cases.table.assign(open=[each not in accepted for each in ids])
    run = _interrogated(table, cases, rule)
    failed = run.get_data_extracts(1, frame=True)
    found: list[QualityFinding] = []
    kept: list[AcceptedFinding] = []
    for place, row in zip(failed["_row_num_"], failed.to_dict("records"), strict=True):
        finding = _finding(name, rule, year, ids[int(place) - 1], cases, row)
        if finding.id in accepted:
            kept.append(AcceptedFinding(finding=finding, reason=accepted[finding.id].reason))
        else:
            found.append(finding)
    return Verdict(
        id=name,
        rule=rule,
        tried=len(table),
        findings=tuple(sorted(found, key=lambda finding: finding.id)),
        accepted=tuple(sorted(kept, key=lambda one: one.finding.id)),
        reached=_reached(run),
        unused=cases.unused,
    )


def _interrogated(table: pd.DataFrame, cases: Cases, rule: Rule) -> "Validate":
    from pointblank import Thresholds, Validate

    levels = {name: level for name, level in rule.thresholds.model_dump().items() if level}
    whole = {name: int(level) if level >= 1 else level for name, level in levels.items()}
    # Thresholds of a single step make pointblank typeset a note on each, which takes longer than the rest.
    run = Validate(table, thresholds=Thresholds(**whole))
    run = _step(run, cases)
    if not table["open"].all():
        run = _step(run, cases, pre=_open_ones)
    run = run.interrogate(extract_limit=len(table))
    if any(step.eval_error for step in run.validation_info):
        raise RuntimeError(f"pointblank could not try {cases.condition}")
    return run


def _step(run: "Validate", cases: Cases, **how: Any) -> "Validate":
    step = getattr(run, cases.condition.step)
    tried: Validate = step(**cases.condition.arguments, **how)
    return tried


def _open_ones(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["open"]]


def _reached(run: "Validate") -> Reached:
    levels: tuple[Reached, ...] = ("critical", "error", "warning")
    weighed = len(run.validation_info)
    return next((level for level in levels if getattr(run, level)(i=weighed, scalar=True)), "")


def _finding(name: str, rule: Rule, year: int, id: str, cases: Cases, row: Row) -> QualityFinding:
    said = cases.said(row)
    return QualityFinding(
        id=id,
        rule=name,
        severity=said.severity or rule.severity,
        year=year,
        unit=row["unit"],
        variable=row["variable"],
        said=said.said,
        arithmetic=said.arithmetic,
        remedy=said.ask or rule.ask,
    )

"""The verdict on a rule: what it was tried on, what it found, and what of that is accepted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from analysis.quality.finding import QualityFinding, Severity
from analysis.survey.accepted import Acceptance

Reached = Literal["", "warning", "error", "critical"]


@dataclass(frozen=True, kw_only=True)
class AcceptedFinding:
    """A finding and why it is accepted."""

    finding: QualityFinding
    reason: str


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What came of one rule: `findings` count, `accepted` do not; both in the order of their ids.

    `title`, `method` and `why` are Norwegian. `tried` is how many cases there were, `None` where a
    rule has no such number. `limits` are the thresholds of the rule as a whole by level (a share under 1, otherwise a
    number), `reached` the highest of them that it has reached. `unused` says why it was not tried.
    """

    id: str
    title: str
    severity: Severity
    method: str
    why: str = ""
    tried: int | None = None
    findings: tuple[QualityFinding, ...] = ()
    accepted: tuple[AcceptedFinding, ...] = ()
    limits: Mapping[str, float]
    reached: Reached = ""
    unused: str = ""

    @property
    def stops(self) -> bool:
        """Whether the command must fail: an error that nobody accepted, or a threshold that says so."""
        grave = any(finding.severity == "error" for finding in self.findings)
        return grave or self.reached in ("error", "critical")


def parted(
    findings: Iterable[QualityFinding], accepted: Mapping[str, Acceptance]
) -> tuple[tuple[QualityFinding, ...], tuple[AcceptedFinding, ...]]:
    """The findings that count, and those that are accepted, each in the order of their ids."""
    ordered = sorted(findings, key=lambda finding: finding.id)
    return (
        tuple(finding for finding in ordered if finding.id not in accepted),
        tuple(
            AcceptedFinding(finding=finding, reason=accepted[finding.id].reason)
            for finding in ordered
            if finding.id in accepted
        ),
    )

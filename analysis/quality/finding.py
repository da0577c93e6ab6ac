"""A quality finding: something that a rule noticed and a person must look at, answer or accept.

It is a question about an answer or about a printed figure, never a verdict: the municipality or
the author may be right. What it says is Norwegian, since it is sent as it stands.
"""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["notice", "warning", "error"]

# From the mildest to the gravest.
SEVERITIES: tuple[Severity, ...] = ("notice", "warning", "error")


@dataclass(frozen=True, kw_only=True)
class QualityFinding:
    """One finding of `rule`; `unit` and `variable` are "" where it is not about one of them.

    `id` is stable: it names the rule and what it was applied to, never an order or a wording, so
    that an acceptance holds until the thing itself changes. Of answers it is
    `<rule>.<year>.<unit>.<variable>`, of statements `<rule>.<ids of the statements>`.
    `said` is the finding in words with its numbers, `arithmetic` the sum behind it
    ("12,0 → 120,0: +900 %"), `remedy` what to ask or do.
    """

    id: str
    rule: str
    severity: Severity
    year: int
    unit: str
    variable: str
    said: str
    arithmetic: str = ""
    remedy: str = ""

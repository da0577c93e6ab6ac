"""Accepted findings that no rule finds any more, which is itself a finding.

Either the answer was put right and the line can go, or its id is misspelt and accepts nothing.
"""

from collections.abc import Collection, Mapping
from difflib import get_close_matches

from analysis.quality.declared import Rule
from analysis.quality.finding import QualityFinding
from analysis.quality.verdict import Verdict
from analysis.survey.accepted import Acceptance


def accepted_gone(
    rule: Rule, year: int, accepted: Mapping[str, Acceptance], found: Collection[str], file: str
) -> Verdict:
    """The verdict on the acceptances of a year; `found` has the ids of everything that was found.

    `file` is how the file is named to its reader.
    """
    gone = [name for name in accepted if name not in found]
    return Verdict(
        id="accepted_gone",
        title=rule.title,
        severity=rule.severity,
        method=rule.method,
        why=rule.why,
        tried=len(accepted),
        findings=tuple(
            QualityFinding(
                id=f"accepted_gone.{name}",
                rule="accepted_gone",
                severity=rule.severity,
                year=year,
                unit="",
                variable="",
                said=f"{file}, linje {accepted[name].line}: ingen regel finner «{name}» lenger."
                + _near(name, found),
                remedy=rule.ask,
            )
            for name in sorted(gone)
        ),
        limits={},
    )


def _near(name: str, found: Collection[str]) -> str:
    near = get_close_matches(name, list(found), n=1)
    return f" Nærmeste funn er «{near[0]}»." if near else ""

"""Disclosure: what is withheld must not be found out from what is published, all outputs together."""

from analysis.disclosure.attack import attack
from analysis.disclosure.rules import disclosure_path
from analysis.survey import Survey
from report.finding import Finding, ReportIsWrong
from report.project import Project
from report.snapshot import take_snapshot

_REMEDY = (
    "Render again if the rules have changed; otherwise name one of those numbers under `also`, "
    "with the reason."
)


def attacked(project: Project) -> str:
    """How many withheld numbers were attacked without success.

    Raises:
        ReportIsWrong: with each number of which too much can be computed, and what tells it.
    """
    survey = Survey.read(project.root, project.year)
    found = attack(survey, survey.disclosure, take_snapshot(project).results)
    where = project.relative(disclosure_path(project.root, project.year))
    findings = [
        Finding(where, 0, "a withheld number can be computed", str(one), _REMEDY)
        for one in found.recovered
    ]
    findings += [
        Finding(where, 0, "a number computed from a withheld one is published", fact_id, _REMEDY)
        for fact_id in found.said_again
    ]
    if findings:
        raise ReportIsWrong(findings)
    return f"{found.attacked} withheld numbers attacked, none recovered."

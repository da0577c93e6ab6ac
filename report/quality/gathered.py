"""Everything that was checked for an edition, gathered: answers, this year's numbers, and earlier print."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.errors import UserError
from analysis.quality.accepted_gone import accepted_gone
from analysis.quality.answer_rules import judged_answers
from analysis.quality.declared import Rules
from analysis.quality.finding import SEVERITIES, QualityFinding, Severity
from analysis.quality.reader import read_rules
from analysis.quality.verdict import Verdict, parted
from analysis.quality.year_answers import YearAnswers, own_answers, year_answers
from analysis.statements.rule import Rule as StatementRule
from analysis.survey import Survey
from analysis.survey.accepted import Acceptance, accepted_path, read_accepted
from analysis.survey.rules import broken_rules
from report.finding import CouldNotRun, ReportIsWrong
from report.project import Project
from report.snapshot import take_snapshot


@dataclass(frozen=True, kw_only=True)
class Quality:
    """The verdicts of an edition's year; `rules` are the declared rules on answers.

    `answers` are about what the units answered, `results` about the edition's own numbers, and `published` about
    what is already in print, which nobody can mend any more: it is shown, and stops nothing.
    `earlier` are broken rules of the years before, which stop a render. `not_checked` says why the
    edition's own numbers could not be looked at.
    """

    year: YearAnswers
    rules: Rules
    answers: tuple[Verdict, ...]
    results: tuple[Verdict, ...]
    published: tuple[Verdict, ...]
    earlier: tuple[str, ...] = ()
    not_checked: str = ""

    @property
    def stops(self) -> bool:
        """Whether something must be mended or accepted first."""
        return bool(self.earlier) or any(v.stops for v in (*self.answers, *self.results))

    def counted(self, verdicts: Iterable[Verdict]) -> Mapping[Severity, int]:
        """How many findings count, from the gravest severity to the mildest."""
        found = [finding.severity for verdict in verdicts for finding in verdict.findings]
        return {severity: found.count(severity) for severity in reversed(SEVERITIES)}


def gather(project: Project) -> Quality:
    """Check everything of the edition.

    Raises:
        UserError: the answers, the rules or the accepted findings cannot be read.
    """
    from analysis.statements.findings import RULES, statement_findings
    from analysis.statements.result_rules import RESULT_RULES

    root, year = project.root, project.year
    survey = Survey.read(root, year, strict=False)
    rules = read_rules(root, survey.codebook)
    accepted = read_accepted(root, year)
    of_year = year_answers(survey, year)
    answers = judged_answers(rules, of_year, accepted)
    published = by_rule(RULES, statement_findings(root), accepted)
    own, not_checked = _own_numbers(project)
    results = by_rule(RESULT_RULES, own, accepted)
    known = {
        finding.id
        for verdict in (*answers, *results, *published)
        for finding in (*verdict.findings, *(kept.finding for kept in verdict.accepted))
    }
    file = project.relative(accepted_path(root, year))
    gone = accepted_gone(rules.accepted_gone, year, accepted, known, file)
    return Quality(
        year=of_year,
        rules=rules,
        answers=(*answers, gone),
        results=results,
        published=published,
        earlier=tuple(_earlier(survey)),
        not_checked=not_checked,
    )


def by_rule(
    rules: Iterable[StatementRule[Any]],
    findings: Iterable[QualityFinding],
    accepted: Mapping[str, Acceptance],
) -> tuple[Verdict, ...]:
    """A verdict for each rule on finished figures, in the order of the rules."""
    findings = tuple(findings)
    verdicts = []
    for rule in rules:
        open_ones, kept = parted((f for f in findings if f.rule == rule.id), accepted)
        verdicts.append(
            Verdict(
                id=rule.id,
                title=rule.title,
                severity=rule.severity,
                method=rule.method,
                findings=open_ones,
                accepted=kept,
                limits={},
            )
        )
    return tuple(verdicts)


def _own_numbers(project: Project) -> tuple[tuple[QualityFinding, ...], str]:
    """Findings in the edition's numbers; none, and why, while answers stop the analysis."""
    from analysis.statements.result_rules import result_findings

    try:
        facts = take_snapshot(project).results.facts
    except (UserError, ReportIsWrong, CouldNotRun) as stopped:
        return (), str(stopped).replace(f"{project.root}{os.sep}", "")
    return result_findings(facts.values(), project.root), ""


def _earlier(survey: Survey) -> Iterable[str]:
    for year in survey.years[:-1]:
        accepted = read_accepted(survey.root, year)
        for broken in broken_rules(survey.codebook, year, own_answers(survey, year)):
            if broken.id not in accepted:
                yield f"{broken.id}: {broken.said}"
